using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Presets;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>
/// Under which assumptions a comparison is repeated: the scenario's own, then every other preset of one contested effect at a
/// time, then the presets of the grid's effects together. All arms of a variant share the presets, since these change the reference
/// too; seeds and draws are the same everywhere. No two variants assume the same.
/// </summary>
/// <param name="Outcomes">Names of the outcomes that are compared.</param>
/// <param name="Variants">The variants; the first is the scenario as it is.</param>
public sealed record RobustnessPlan(IReadOnlyList<string> Outcomes, IReadOnlyList<RobustnessVariant> Variants)
{
    /// <summary>Which arms are held against which.</summary>
    public ComparedArms Arms { get; init; } = ComparedArms.WithFirst;

    /// <summary>The effects whose presets are tried together, each with the number of values it takes; none without a grid.</summary>
    public IReadOnlyList<GridAxis> Axes { get; init; } = [];

    /// <summary>Runs of all variants.</summary>
    public int Runs => Variants.Sum(variant => variant.Scenario.Arms.Count * variant.Scenario.Replicates);

    /// <summary>Plans for a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    /// <returns>The plan.</returns>
    public static RobustnessPlan Of(Scenario scenario, MeasureRegistry? measures = null)
    {
        RobustnessPlan own = OwnOnly(scenario, measures);
        ContestedEffect[] effects =
            [.. ContestedEffects.In(scenario.Parameters).Where(effect => effect.Matters(scenario, own.Outcomes))];
        ContestedEffect[] grid = [.. effects.Where(effect => effect.IsOfGrid)];
        return own with
        {
            Variants =
            [
                .. own.Variants,
                .. effects.SelectMany(effect => Others(effect, own.Variants[0])),
                .. Together(grid, own.Variants[0]),
            ],
            Axes = [.. grid.Select(effect => new GridAxis(effect.Key, 1 + Others(effect, own.Variants[0]).Count()))],
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
        return new RobustnessPlan(outcomes, [new RobustnessVariant([], scenario)]);
    }

    // The cells of the grid in which two effects or more differ from the scenario's own: the others are there already. Those of few
    // effects come first, so that a plan that is broken off has the simplest.
    private static IEnumerable<RobustnessVariant> Together(ContestedEffect[] grid, RobustnessVariant own) => grid
        .Aggregate<ContestedEffect, IEnumerable<RobustnessVariant>>(
            [own], (cells, effect) => cells.SelectMany(cell => Others(effect, cell).Prepend(cell)))
        .Where(cell => cell.IsJoint)
        .OrderBy(cell => cell.Presets.Count);

    private static IEnumerable<RobustnessVariant> Others(ContestedEffect effect, RobustnessVariant variant)
    {
        Scenario scenario = variant.Scenario;
        string own = effect.Value(scenario.Parameters);
        return effect.Options
            .Where(option => option.Name != own)
            .Select(option => new RobustnessVariant(
                [.. variant.Presets, new ChosenPreset(effect.Key, option.Name)],
                scenario with { Parameters = option.Assume(scenario.Parameters) }));
    }
}

/// <summary>One effect of the grid.</summary>
/// <param name="Effect">Key of the effect.</param>
/// <param name="Values">Values that it takes, the scenario's own among them.</param>
public sealed record GridAxis(string Effect, int Values);

/// <summary>One set of assumptions.</summary>
/// <param name="Presets">The presets that differ from the scenario's own; none for the scenario as it is.</param>
/// <param name="Scenario">The scenario under these assumptions.</param>
public sealed record RobustnessVariant(IReadOnlyList<ChosenPreset> Presets, Scenario Scenario)
{
    /// <summary>Whether it is the scenario as it is.</summary>
    public bool IsOwn => Presets.Count == 0;

    /// <summary>Whether presets of several effects differ.</summary>
    public bool IsJoint => Presets.Count > 1;

    /// <summary>What is assumed, for tables.</summary>
    public string Name => IsOwn ? RobustnessResult.Own : ChosenPreset.Words(Presets);
}
