using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Measures.Themes;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Challenge;

/// <summary>What a score weighs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its share of the score, in points of 100.</param>
/// <param name="FullAt">The difference that earns all of its points; half of it earns half, and its opposite loses them.</param>
/// <param name="IsRelative">Whether the difference is a share of the first world's value.</param>
internal sealed record ScoredMeasure(string Name, double Weight, double FullAt, bool IsRelative)
{
    private const string Human = "human";

    /// <summary>All that is weighed. The weights are ours, for teaching; the page states them.</summary>
    public static IReadOnlyList<ScoredMeasure> All { get; } =
    [
        new("reach", 40, -1, true) { Of = day => day.Of(Reach.OfFalseClaims.Name, MeasureGroup.All), IsLastDay = true },
        new("blocking", 20, -0.1, false)
        {
            Of = day => (day.Of(Perceived.LabelledByMistake.Name, MeasureGroup.All) ?? 0)
                + (day.Of(Moderation.OfPeopleByMistake.Name, MeasureGroup.All) ?? 0),
        },
        new("trust", 20, 0.05, false) { Of = day => day.Of(Trust.InHumans.Name, MeasureGroup.All) },
        new("earnings", 20, 0.25, true) { Of = day => day.Of(Income.Mean.Name, Human), NeedsMoney = true },
    ];

    /// <summary>A world's value on a day; null where there is none.</summary>
    public required Func<WorldDay, double?> Of { private get; init; }

    /// <summary>Whether there is none of it where there is no money.</summary>
    public bool NeedsMoney { get; private init; }

    /// <summary>Whether the last day alone counts, because the value is of all days until then; else the mean of all days.</summary>
    private bool IsLastDay { get; init; }

    /// <summary>Value of a world over some days; null where no day has one.</summary>
    public double? Over(IReadOnlyList<WorldDay> days)
    {
        double[] values = [.. days.Select(day => Of(day)).OfType<double>()];
        return values.Length == 0 ? null : IsLastDay ? values[^1] : values.Average();
    }

    /// <summary>How much of the whole difference there is, in [-1, 1]; null where it cannot be told.</summary>
    public double? Earned(double? first, double? second)
    {
        if (first is not { } before || second is not { } after || (IsRelative && before == 0))
        {
            return null;
        }

        double difference = IsRelative ? (after - before) / before : after - before;
        return Math.Clamp(difference / FullAt, -1, 1);
    }
}
