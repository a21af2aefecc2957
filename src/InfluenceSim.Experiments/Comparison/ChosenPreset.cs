using InfluenceSim.Experiments.Presets;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>A contested assumption that the answer rests on.</summary>
/// <param name="Name">Key of the parameter, as a scenario file spells it.</param>
/// <param name="Value">What was assumed.</param>
public sealed record ChosenPreset(string Name, string Value)
{
    /// <summary>Presets that hold together, in words.</summary>
    /// <param name="presets">The presets.</param>
    /// <returns>Such as "effects.label = none with effects.shock = none".</returns>
    public static string Words(IEnumerable<ChosenPreset> presets) =>
        string.Join(" with ", presets.Select(preset => $"{preset.Name} = {preset.Value}"));

    /// <summary>The presets of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The presets, in the order in which they are named.</returns>
    public static IReadOnlyList<ChosenPreset> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. ContestedEffects
            .In(scenario.Parameters)
            .Select(effect => new ChosenPreset(effect.Key, effect.Value(scenario.Parameters)))];
    }
}
