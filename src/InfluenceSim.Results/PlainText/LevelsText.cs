using System.Globalization;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.PlainText;

/// <summary>What the only arm of a scenario came to, as a table.</summary>
internal static class LevelsText
{
    public static string Render(IReadOnlyList<OutcomeLevel> levels, int width)
    {
        TextTable table = new(new("Outcome"), new(levels[0].Arm, Right: true), new("[95 % interval]"), new("n", Right: true));
        foreach (OutcomeLevel level in levels)
        {
            OutcomeFormat format = OutcomeFormat.Of(level);
            table.Add(
                level.Title,
                level.Mean is null ? "-" : format.Value(level.Mean),
                level.Interval is { } interval ? format.Bounds(interval) : level.Mean is null ? "not measured" : "[no interval]",
                level.Replicates.ToString(CultureInfo.InvariantCulture));
        }

        return table.Render(width);
    }
}
