using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Days;

/// <summary>What an observer was told of one world at a day's end.</summary>
/// <param name="Day">The day; -1 is the last of the warm-up.</param>
/// <param name="Measures">The day's values.</param>
/// <param name="Creators">Where each creator stands, by its number.</param>
internal sealed record WorldDay(PolicyDay Day, IReadOnlyList<MeasureValue> Measures, IReadOnlyList<CreatorDay> Creators)
{
    private static readonly HashSet<string> OfWeeks =
        [.. MeasureRegistry.Ours.All.Where(measure => measure.Formulas.Any(formula => formula.OnWeek is not null))
            .Select(measure => measure.Name)];

    /// <summary>Whether a week of an economy has been settled: before that nobody has earned anything, or nothing.</summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>The same, where no week has been settled if that is so: without what is of a week.</summary>
    public WorldDay Settled(bool isSettled) => isSettled
        ? this
        : this with { IsSettled = false, Measures = [.. Measures.Where(value => !OfWeeks.Contains(value.Measure))] };

    /// <summary>A value; null where the day has none.</summary>
    public double? Of(string measure, string group)
    {
        foreach (MeasureValue value in Measures)
        {
            if (value.Measure == measure && value.Group == group)
            {
                return value.Value;
            }
        }

        return null;
    }
}
