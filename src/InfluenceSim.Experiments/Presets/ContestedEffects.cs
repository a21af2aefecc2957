using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Experiments.Presets;

/// <summary>Every contested assumption of the model, in the order in which answers name them: the one place to add another.</summary>
internal static class ContestedEffects
{
    private static readonly double[] ClaimAffinities = [0, 0.5];

    public static IReadOnlyList<ContestedEffect> All { get; } =
    [
        ContestedEffect.Of("effects.label", effects => effects.Label, (effects, value) => effects with { Label = value }),
        ContestedEffect.Of("effects.factCheck", effects => effects.FactCheck, (effects, value) => effects with { FactCheck = value },
            (scenario, _) => scenario.Arms.Any(arm => arm.Policies.Any(policy => policy is FactCheckLabels))),
        ContestedEffect.Of("effects.implied", effects => effects.Implied, (effects, value) => effects with { Implied = value }),
        ContestedEffect.Of("effects.aiAppeal", effects => effects.AiAppeal, (effects, value) => effects with { AiAppeal = value }),
        ContestedEffect.Of("effects.displacement", effects => effects.Displacement, (effects, value) => effects with { Displacement = value }),

        // Stances move nothing else in the model.
        ContestedEffect.Of("effects.persuasion", effects => effects.Persuasion, (effects, value) => effects with { Persuasion = value },
            (_, outcomes) => outcomes.Any(name => name.StartsWith("opinion", StringComparison.Ordinal))),
        ContestedEffect.Of("effects.shock", effects => effects.Shock, (effects, value) => effects with { Shock = value }),
        ContestedEffect.Of("effects.evasion", effects => effects.Evasion, (effects, value) => effects with { Evasion = value }),
        new(
            "feed.claimAffinity",
            [.. ClaimAffinities.Select(value => (Text(value), Weighing(value)))],
            parameters => Text(parameters.Feed.ClaimAffinity),
            (_, _) => true),
    ];

    private static Func<SimulationParameters, SimulationParameters> Weighing(double affinity) =>
        parameters => parameters with { Feed = parameters.Feed with { ClaimAffinity = affinity } };

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
