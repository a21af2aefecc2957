namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Takes a line of an edge list apart: two ids by tab, comma or blanks, as the first line of the file does it.</summary>
internal ref struct EdgeLine
{
    private const int LongestId = 200;

    /// <summary>Id of the follower.</summary>
    public ReadOnlySpan<char> Follower;

    /// <summary>Id of the followed.</summary>
    public ReadOnlySpan<char> Followed;

    /// <summary>The separator of a file, told from its first line of data; a blank stands for any run of blanks.</summary>
    public static char SeparatorOf(ReadOnlySpan<char> line) => line.Contains('\t') ? '\t' : line.Contains(',') ? ',' : ' ';

    /// <summary>Takes a line apart.</summary>
    /// <returns>Null, or what is wrong with it.</returns>
    public static string? Split(ReadOnlySpan<char> line, char separator, out EdgeLine edge)
    {
        edge = default;
        int cut = separator == ' ' ? line.IndexOfAny(' ', '\t') : line.IndexOf(separator);
        if (cut < 0)
        {
            return "one field only";
        }

        ReadOnlySpan<char> first = Bare(line[..cut]);
        ReadOnlySpan<char> rest = line[(cut + 1)..].Trim();
        if (separator == ' ' ? rest.ContainsAny(' ', '\t') : rest.Contains(separator))
        {
            return "more than two fields";
        }

        ReadOnlySpan<char> second = Bare(rest);
        if (first.IsEmpty || second.IsEmpty)
        {
            return "an empty field";
        }

        if (first.Length > LongestId || second.Length > LongestId)
        {
            return "an id of more than 200 characters";
        }

        if (HoldsControl(first) || HoldsControl(second))
        {
            return "a control character";
        }

        edge = new EdgeLine { Follower = first, Followed = second };
        return null;
    }

    /// <summary>Whether two ids are the words of a header, which would otherwise become two people.</summary>
    public readonly bool IsHeader() => IsHeaderWord(Follower) && IsHeaderWord(Followed);

    private static bool IsHeaderWord(ReadOnlySpan<char> word)
    {
        foreach (string known
            in (ReadOnlySpan<string>)[
                "follower", "followed", "followee", "source", "target", "from", "to", "src", "dst", "user", "friend", "id1", "id2"])
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> field)
    {
        field = field.Trim();
        return field is ['"', .. var inner, '"'] ? inner : field;
    }

    private static bool HoldsControl(ReadOnlySpan<char> id)
    {
        foreach (char c in id)
        {
            if (char.IsControl(c) || c == '\ufffd')
            {
                return true;
            }
        }

        return false;
    }
}
