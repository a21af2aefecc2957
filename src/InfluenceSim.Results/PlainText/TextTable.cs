using System.Text;

namespace InfluenceSim.Results.PlainText;

/// <summary>
/// A table in fixed-width text; notes are lines of their own that no column has to make room for. Where it is wider than it may be, the
/// first column's cells become lines of their own above their rows, and then columns that can be spared are left out.
/// </summary>
internal sealed class TextTable(params TextTable.Column[] columns)
{
    private const string Gap = "  ";
    private readonly List<string[]> _lines = [];

    public void Add(params string[] cells) => _lines.Add(cells);

    public void AddNote(string note) => _lines.Add([note]);

    public override string ToString() => Render(int.MaxValue);

    /// <summary>The table in lines of at most so many characters, if that can be.</summary>
    public string Render(int width)
    {
        int[] widths = [.. columns.Select((column, at) =>
            _lines.Where(IsRow).Select(line => line[at].Length).Append(column.Title.Length).Max())];
        int[] shown = [.. Enumerable.Range(0, columns.Length)];
        bool leads = Length(shown, widths) > width;
        if (leads)
        {
            shown = shown[1..];
        }

        List<string> spared = [];
        foreach (int at in shown.Where(at => columns[at].Spare > 0).OrderByDescending(at => columns[at].Spare))
        {
            if (leads && Gap.Length + Length(shown, widths) > width)
            {
                shown = [.. shown.Where(other => other != at)];
                spared.Add(columns[at].Title);
            }
        }

        StringBuilder text = new();
        Append(text, [.. columns.Select(column => column.Title)], shown, widths, leads);
        Append(text, [.. widths.Select(most => new string('-', most))], shown, widths, leads);
        foreach (string[] line in _lines)
        {
            if (!IsRow(line))
            {
                text.Append(line[0]).Append('\n');
                continue;
            }

            if (leads && line[0].Length > 0)
            {
                text.Append(line[0]).Append('\n');
            }

            Append(text, line, shown, widths, leads);
        }

        return spared.Count == 0 ? text.ToString() : text.Append($"(left out to fit: '{string.Join("', '", spared)}')\n").ToString();
    }

    private static int Length(int[] shown, int[] widths) => shown.Sum(at => widths[at]) + (Gap.Length * (shown.Length - 1));

    private bool IsRow(string[] line) => line.Length == columns.Length;

    private void Append(StringBuilder text, string[] cells, int[] shown, int[] widths, bool leads)
    {
        string line = string.Join(Gap, shown.Select(at =>
            columns[at].Right ? cells[at].PadLeft(widths[at]) : cells[at].PadRight(widths[at])));
        text.Append(leads ? Gap : "").Append(line.TrimEnd()).Append('\n');
    }

    /// <summary>A column.</summary>
    /// <param name="Title">Its title.</param>
    /// <param name="Right">Whether its cells stand at the right.</param>
    /// <param name="Spare">The greater, the sooner it is left out of a table that is too wide; 0 is never.</param>
    internal readonly record struct Column(string Title, bool Right = false, int Spare = 0);
}
