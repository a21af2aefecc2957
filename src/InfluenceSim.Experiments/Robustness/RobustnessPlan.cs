using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Presets;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>
/// Under which assumptions a comparison is repeated: the scenario's own, then every other preset of one contested effect at a
/// time. All arms of a variant share the preset, since it changes the reference too; seeds and draws are the same everywhere.
/// </summary>
/// <param name="Outcomes">Names of the outcomes that are compared.</param>
/// <param name="Variants">The variants; the first is the scenario as it is.</param>
public sealed record RobustnessPlan(IReadOnlyList<string> Outcomes, IReadOnlyList<RobustnessVariant> Variants)
{
    /// <summary>Which arms are held against which.</summary>
    public ComparedArms Arms { get; init; } = ComparedArms.WithFirst;

    /// <summary>Plans for a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    /// <returns>The plan.</returns>
    public static RobustnessPlan Of(Scenario scenario, MeasureRegistry? measures = null)
    {
        RobustnessPlan own = OwnOnly(scenario, measures);
        return own with
        {
            Variants = [
                .. own.Variants,
                .. ContestedEffects.In(scenario.Parameters)
                .Where(effect => effect.Matters(scenario, own.Outcomes))
                .SelectMany(effect => Others(effect, scenario))],
        };
    }

    /// <summary>Plans the comparison under the scenario's own presets only.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    /// <returns>The plan.</returns>
    public static RobustnessPlan OwnOnly(Scenario scenario, MeasureRegistry? measures = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        IReadOnlyList<string> headlines = (measures ?? MeasureRegistry.Ours).Headlines(scenario.Parameters.Economy.Enabled);
        IReadOnlyList<string> outcomes = scenario.Outcomes.Count > 0 ? scenario.Outcomes : headlines;
        return new RobustnessPlan(outcomes, [new RobustnessVariant(null, null, scenario)]);
    }

    private static IEnumerable<RobustnessVariant> Others(ContestedEffect effect, Scenario scenario)
    {
        string own = effect.Value(scenario.Parameters);
        return effect.Options
            .Where(option => option.Name != own)
            .Select(option =>
                new RobustnessVariant(effect.Key, option.Name, scenario with { Parameters = option.Assume(scenario.Parameters) }));
    }
}

/// <summary>One set of assumptions.</summary>
/// <param name="Effect">Key of the effect that differs from the scenario's own; null where none does.</param>
/// <param name="Value">Its value here; null where none differs.</param>
/// <param name="Scenario">The scenario under these assumptions.</param>
public sealed record RobustnessVariant(string? Effect, string? Value, Scenario Scenario)
{
    /// <summary>What is assumed, for tables.</summary>
    public string Name => Effect is null ? RobustnessResult.Own : $"{Effect} = {Value}";
}
