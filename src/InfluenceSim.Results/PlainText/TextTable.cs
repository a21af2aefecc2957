using System.Text;

namespace InfluenceSim.Results.PlainText;

/// <summary>A table in fixed-width text; notes are lines of their own that no column has to make room for.</summary>
internal sealed class TextTable(params TextTable.Column[] columns)
{
    private const string Gap = "  ";
    private readonly List<string[]> _lines = [];

    public void Add(params string[] cells) => _lines.Add(cells);

    public void AddNote(string note) => _lines.Add([note]);

    public override string ToString()
    {
        int[] widths = [.. columns.Select((column, at) =>
            _lines.Where(IsRow).Select(line => line[at].Length).Append(column.Title.Length).Max())];
        StringBuilder text = new();
        Append(text, [.. columns.Select(column => column.Title)], widths);
        Append(text, [.. widths.Select(width => new string('-', width))], widths);
        foreach (string[] line in _lines)
        {
            if (IsRow(line))
            {
                Append(text, line, widths);
            }
            else
            {
                text.Append(line[0]).Append('\n');
            }
        }

        return text.ToString();
    }

    private bool IsRow(string[] line) => line.Length == columns.Length;

    private void Append(StringBuilder text, string[] cells, int[] widths)
    {
        string line = string.Join(Gap, cells.Select((cell, at) =>
            columns[at].Right ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at])));
        text.Append(line.TrimEnd()).Append('\n');
    }

    internal readonly record struct Column(string Title, bool Right = false);
}
