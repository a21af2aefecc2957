using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Validation;

/// <summary>Which patterns are judged, and what has to run for them: of the reference baseline, only the arms that they need.</summary>
public sealed class ValidationPlan
{
    private ValidationPlan(IReadOnlyList<ModelPattern> patterns, Scenario baseline, IEnumerable<Scenario> others)
    {
        Patterns = patterns;
        Baseline = baseline;
        Scenarios = [baseline, .. others];
    }

    /// <summary>The patterns.</summary>
    public IReadOnlyList<ModelPattern> Patterns { get; }

    /// <summary>The baseline with the arms that are needed.</summary>
    public Scenario Baseline { get; }

    /// <summary>All that runs, one after the other.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>Plans.</summary>
    /// <param name="baseline">A scenario of <see cref="ReferenceBaseline"/>.</param>
    /// <param name="patterns">The patterns to judge.</param>
    /// <returns>The plan.</returns>
    public static ValidationPlan For(Scenario baseline, IReadOnlyList<ModelPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(patterns);
        HashSet<string> arms = [.. patterns.SelectMany(pattern => pattern.Arms)];
        return new ValidationPlan(
            patterns,
            baseline with { Arms = [.. baseline.Arms.Where(arm => arms.Contains(arm.Name))] },
            ReferenceBaseline.Otherwise(baseline).Where(scenario => arms.Contains(scenario.Arms[0].Name)));
    }
}
