using System.Text;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.PlainText;

/// <summary>The data dictionary as plain text.</summary>
public static class MeasuresText
{
    /// <summary>Renders every measure: a line of facts, then its definition.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="width">Most characters of a line; as many as it takes unless told otherwise.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(IReadOnlyList<MeasureDefinition> measures, int width = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(measures);
        TextTable table = new(
            new("Measure"), new("Unit", Spare: 1), new("Scale", Spare: 2), new("Of the days", Spare: 3), new("Groups", Spare: 4),
            new("Title"));
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

        string text = new StringBuilder()
            .Append(table.Render(width))
            .Append("\nA scenario names outcomes by measure, or by measure and group: claimImpressions, claimImpressions/ai.\n")
            .Append("A day on which a share would be one of nothing has no value.\n")
            .AppendJoin("", MoneyWords.Of(measures.Select(measure => (measure.Name, measure.Unit))).Select(line => line + "\n"))
            .ToString();
        return WrappedText.Fitted(text, width);
    }
}
