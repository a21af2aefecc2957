using System.Text;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.Markdown;

/// <summary>The data dictionary as a document.</summary>
public static class MeasuresMarkdown
{
    private const string Head = """
        # Measures

        Made from the code; renew it by `influencesim measures --markdown > src/InfluenceSim.Model/Measures.md`.

        A scenario names outcomes by measure, or by measure and group: `claimImpressions`, `claimImpressions/ai`. A day on which a share
        would be one of nothing has no value. "Of the days" says how the days of a run make its one value.

        """;

    /// <summary>Renders every measure.</summary>
    /// <param name="measures">The measures.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(IReadOnlyList<MeasureDefinition> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        MarkdownTable table = new("measure", "unit", "scale", "of the days", "groups", "title", "definition", "no value where");
        foreach (MeasureDefinition measure in measures)
        {
            table.Add(
                $"`{measure.Name}`",
                measure.Unit,
                ScaleWords.Of(measure.Scale),
                AggregatorWords.Of(measure.Aggregator),
                string.Join(", ", measure.Groups.Select(group => $"`{group}`")),
                measure.Title,
                measure.Definition,
                measure.Missing ?? "-");
        }

        return new StringBuilder()
            .Append(Head.ReplaceLineEndings("\n"))
            .AppendJoin("", MoneyWords.Of(measures.Select(measure => (measure.Name, measure.Unit))).Select(line => $"\n{line}\n"))
            .Append('\n')
            .Append(table)
            .ToString();
    }
}
