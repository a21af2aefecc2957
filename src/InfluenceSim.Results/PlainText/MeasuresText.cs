using System.Text;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.PlainText;

/// <summary>The data dictionary as plain text.</summary>
public static class MeasuresText
{
    /// <summary>Renders every measure: a line of facts, then its definition.</summary>
    /// <param name="measures">The measures.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(IReadOnlyList<MeasureDefinition> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        TextTable table = new(new("Measure"), new("Unit"), new("Scale"), new("Of the days"), new("Groups"), new("Title"));
        foreach (MeasureDefinition measure in measures)
        {
            table.Add(
                measure.Name,
                measure.Unit,
                ScaleWords.Of(measure.Scale),
                AggregatorWords.Of(measure.Aggregator),
                string.Join(", ", measure.Groups),
                measure.Title);
            table.AddNote("  " + measure.Definition);
        }

        return new StringBuilder()
            .Append(table)
            .Append("\nA scenario names outcomes by measure, or by measure and group: claimImpressions, claimImpressions/ai.\n")
            .Append("A day on which a share would be one of nothing has no value.\n")
            .ToString();
    }
}
