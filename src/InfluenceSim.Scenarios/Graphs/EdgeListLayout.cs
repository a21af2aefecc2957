using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>What the columns of an edge list are, from its first lines and from what the scenario states.</summary>
internal sealed record EdgeListLayout
{
    private const int LinesToLookAt = 20;

    public required char Separator { get; init; }

    /// <summary>Fields of every line.</summary>
    public required int Columns { get; init; }

    /// <summary>The names of the columns; null where the first line is a tie.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    public int Follower { get; init; }

    public int Followed { get; init; } = 1;

    public int? Weight { get; init; }

    /// <summary>The column that says of each tie whether it is directed, as Gephi writes it.</summary>
    public int? Type { get; init; }

    /// <summary>Who follows whom, in words.</summary>
    public string Direction => $"the {Place(Follower)} column{Name(Follower)} follows the {Place(Followed)}{Name(Followed)}";

    /// <summary>Reads the layout off the head of a text, which can be read from its beginning afterwards.</summary>
    public static EdgeListLayout Of(GraphText text, NetworkParameters network, GraphErrors errors)
    {
        List<string[]> lines = FirstLines(text, network.Delimiter, out char separator);
        if (lines.Count == 0)
        {
            return new EdgeListLayout { Separator = separator, Columns = 2 };
        }

        string[] first = lines[0];
        string?[] stated = [network.Follower, network.Followed, network.Weight];
        bool isNamed = stated.Any(column =>
            column is not null && NumberOf(column) is null && Array.Exists(first, field => Is(field, column)));
        var layout = new EdgeListLayout
        {
            Separator = separator,
            Columns = Math.Max(2, first.Length),
            Header = isNamed || IsHeader(lines) ? first : null,
        };
        layout = layout with { Type = layout.TypeColumn(lines) };
        return layout.WithHeaderWords().WithStated(network, errors);
    }

    private static List<string[]> FirstLines(GraphText text, GraphDelimiter delimiter, out char separator)
    {
        separator = SeparatorOf(text, delimiter);
        var lines = new DelimitedLines(text.HeadLines(), separator);
        List<string[]> first = [];
        while (first.Count < LinesToLookAt && lines.Next())
        {
            first.Add([.. Enumerable.Range(0, lines.Count).Select(index => lines[index].ToString())]);
        }

        return first;
    }

    /// <summary>The stated separator, or that of the first line that is no comment.</summary>
    public static char SeparatorOf(GraphText text, GraphDelimiter delimiter, char otherwise = DelimitedLines.Blanks)
    {
        switch (delimiter)
        {
            case GraphDelimiter.Tab:
                return '\t';
            case GraphDelimiter.Comma:
                return ',';
            case GraphDelimiter.Semicolon:
                return ';';
            case GraphDelimiter.Bar:
                return '|';
            case GraphDelimiter.Blanks:
                return DelimitedLines.Blanks;
        }

        GraphText head = text.HeadLines();
        while (head.NextLine(out ReadOnlySpan<char> line))
        {
            ReadOnlySpan<char> data = line.Trim(' ');
            if (!data.IsWhiteSpace() && data[0] is not ('#' or '%'))
            {
                char separator = DelimitedLines.SeparatorOf(data);
                return separator == DelimitedLines.Blanks ? otherwise : separator;
            }
        }

        return otherwise;
    }

    /// <summary>
    /// Whether the first line names the columns: it holds no number above columns of numbers, or it holds words that edge
    /// lists are known to begin with. Words that occur again are people.
    /// </summary>
    private static bool IsHeader(List<string[]> lines)
    {
        string[] first = lines[0];
        HeaderWord[] words = [.. first.Select(field => HeaderWords.Of(field))];
        bool isKnown = first.Length == 2
            ? !words.Contains(HeaderWord.Other)
            : words.Contains(HeaderWord.Follower) && words.Contains(HeaderWord.Followed);
        int columnsOfNumbers = Enumerable.Range(0, first.Length).Count(column =>
            lines.Count > 1 && lines.Skip(1).All(line => column < line.Length && IdOrder.IsNumber(line[column])));
        bool isAboveNumbers = columnsOfNumbers >= (first.Length == 2 ? 2 : 1) && !Array.Exists(first, field => IdOrder.IsNumber(field));
        bool isRepeated = lines.Skip(1).Any(line =>
            line.Intersect(first, StringComparer.Ordinal).Any(field => HeaderWords.Of(field) != HeaderWord.Other));
        return first.Length >= 2 && !isRepeated && (isKnown || isAboveNumbers);
    }

    private int? TypeColumn(List<string[]> lines)
    {
        int column = Header is null ? -1 : IndexIn(Header, "type");
        return column >= 0 && lines.Skip(1).All(line => column < line.Length && TieTypes.Of(line[column]) is not null) ? column : null;
    }

    private EdgeListLayout WithHeaderWords()
    {
        if (Header is null)
        {
            return this;
        }

        HeaderWord[] words = [.. Header.Select(field => HeaderWords.Of(field))];
        int follower = Array.IndexOf(words, HeaderWord.Follower);
        int followed = Array.IndexOf(words, HeaderWord.Followed);
        return (follower, followed) switch
        {
            ( >= 0, >= 0) => this with { Follower = follower, Followed = followed },
            ( >= 0, < 0) when Columns == 2 => this with { Follower = follower, Followed = 1 - follower },
            ( < 0, >= 0) when Columns == 2 => this with { Follower = 1 - followed, Followed = followed },
            _ => this,
        };
    }

    private EdgeListLayout WithStated(NetworkParameters network, GraphErrors errors)
    {
        EdgeListLayout layout = this with
        {
            Follower = ColumnOf("network.follower", network.Follower, errors) ?? Follower,
            Followed = ColumnOf("network.followed", network.Followed, errors) ?? Followed,
            Weight = ColumnOf("network.weight", network.Weight, errors),
        };
        if (!errors.Any && layout.Follower == layout.Followed)
        {
            errors.AddKey("network.followed", "the same column as network.follower", "two columns");
        }

        if (!errors.Any && (layout.Weight == layout.Follower || layout.Weight == layout.Followed))
        {
            errors.AddKey("network.weight", "a column of people", "a column of weights");
        }

        return layout;
    }

    private int? ColumnOf(string key, string? stated, GraphErrors errors)
    {
        if (stated is null)
        {
            return null;
        }

        int named = Header is null ? -1 : IndexIn(Header, stated);
        int? column = named >= 0 ? named : NumberOf(stated) - 1;
        if (column >= 0 && column < Columns)
        {
            return column;
        }

        string numbers = $"a column's number from 1 to {Columns}";
        if (Header is null)
        {
            errors.AddKey(key, $"no column '{Shown.Text(stated)}' in an edge list without a header", numbers);
        }
        else
        {
            string names = string.Join(", ", Header.Take(LinesToLookAt).Select(Shown.Text));
            errors.AddKey(key, $"no column '{Shown.Text(stated)}'", $"{names}, or {numbers}", Nearest.To(stated, Header));
        }

        return null;
    }

    private static bool Is(string field, string name) => field.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static int IndexIn(IReadOnlyList<string> header, string name)
    {
        for (int index = 0; index < header.Count; index++)
        {
            if (Is(header[index], name))
            {
                return index;
            }
        }

        return -1;
    }

    private static int? NumberOf(string column) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Place(int column)
    {
        string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        return column < ordinals.Length ? ordinals[column] : string.Create(CultureInfo.InvariantCulture, $"{column + 1}th");
    }

    private string Name(int column) => Header is null ? "" : $" ('{Shown.Text(Header[column])}')";
}
