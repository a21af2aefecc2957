using System.Text;

namespace InfluenceSim.Results.Markdown;

/// <summary>A table in Markdown, one line a row so that a change shows as a line of its own.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] titles)
    {
        Add(titles);
        _text.Append('|').Insert(_text.Length, "---|", titles.Length).Append('\n');
    }

    public void Add(params string[] cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    public override string ToString() => _text.ToString();
}
