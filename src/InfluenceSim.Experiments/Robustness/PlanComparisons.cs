using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>The comparisons of a plan, as its variants end.</summary>
public sealed class PlanComparisons
{
    private readonly RobustnessPlan _plan;
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly PairedComparison _own;
    private readonly List<(RobustnessVariant Variant, PairedComparison Comparison)> _others = [];

    /// <summary>Compares what the scenario's own presets gave.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="own">The runs under the scenario's own presets; outlines are enough.</param>
    public PlanComparisons(RobustnessPlan plan, ExperimentResult own)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(own);
        _plan = plan;
        _outcomes = Outcome.Choose(plan.Outcomes, own.Measures.All, own.Runs);
        _own = PairedComparison.Of(own, _outcomes, plan.Arms) with { Unmeasured = UnmeasuredOutcome.Among(plan.Outcomes, own) };
    }

    /// <summary>All that was compared so far.</summary>
    public RobustnessResult Result => RobustnessResult.Of(_own, _others, _plan.Variants.Count - 1);

    /// <summary>Compares what other presets gave.</summary>
    /// <param name="variant">The presets.</param>
    /// <param name="result">The runs under them; outlines are enough.</param>
    public void Add(RobustnessVariant variant, ExperimentResult result) =>
        _others.Add((variant, PairedComparison.Of(result, _outcomes, _plan.Arms)));
}
