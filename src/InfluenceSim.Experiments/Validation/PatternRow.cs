using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Validation;

/// <summary>One pattern that the reference baseline must show, and what it showed.</summary>
/// <param name="Pattern">The pattern in a few words.</param>
/// <param name="Statistic">The exact statistic.</param>
/// <param name="Mean">Mean over seeds; none where nothing could be measured.</param>
/// <param name="Interval">95 % interval of the mean over seeds.</param>
/// <param name="Seeds">Seeds in which the statistic could be computed.</param>
/// <param name="Range">What the literature allows.</param>
/// <param name="Source">Where the range comes from.</param>
/// <param name="Events">Events that the statistic rests on, over all seeds.</param>
/// <param name="Verdict">What it says about the model.</param>
public sealed record PatternRow(
    string Pattern,
    string Statistic,
    double? Mean,
    Interval? Interval,
    int Seeds,
    PatternRange Range,
    string Source,
    long Events,
    PatternVerdict Verdict)
{
    /// <summary>Judges a pattern by the mean over seeds; too few events are never "holds".</summary>
    /// <param name="pattern">The pattern in a few words.</param>
    /// <param name="statistic">The exact statistic.</param>
    /// <param name="perSeed">The statistic of each seed in which it could be computed.</param>
    /// <param name="range">What the literature allows.</param>
    /// <param name="source">Where the range comes from.</param>
    /// <param name="events">Events that the statistic rests on, over all seeds.</param>
    /// <param name="leastEvents">Events below which the statistic says nothing.</param>
    /// <returns>The row.</returns>
    public static PatternRow Judge(
        string pattern,
        string statistic,
        IReadOnlyList<double> perSeed,
        PatternRange range,
        string source,
        long events,
        long leastEvents)
    {
        ArgumentNullException.ThrowIfNull(perSeed);
        ArgumentNullException.ThrowIfNull(range);
        MeanInterval measured = MeanInterval.Over(perSeed);
        PatternVerdict verdict = measured.Count == 0 || events < leastEvents
            ? PatternVerdict.TooFewToTest
            : range.Holds(measured.Mean) ? PatternVerdict.Holds : PatternVerdict.DoesNotHold;
        return new PatternRow(
            pattern,
            statistic,
            measured.Count == 0 ? null : measured.Mean,
            measured.Interval,
            measured.Count,
            range,
            source,
            events,
            verdict);
    }
}
