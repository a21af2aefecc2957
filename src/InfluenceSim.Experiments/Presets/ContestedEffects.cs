using InfluenceSim.Model.Measures.Themes;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Experiments.Presets;

/// <summary>Every contested assumption of the model, in the order in which answers name them: the one place to add another.</summary>
internal static class ContestedEffects
{
    public static IReadOnlyList<ContestedEffect> All { get; } =
    [
        ContestedEffect.Of("effects.label", effects => effects.Label, (effects, value) => effects with { Label = value }) with
        { IsOfGrid = true },
        ContestedEffect.Of("effects.factCheck", effects => effects.FactCheck, (effects, value) => effects with { FactCheck = value },
            (scenario, _) => scenario.Arms.Any(arm => arm.Policies.Any(policy => policy is FactCheckLabels))),
        ContestedEffect.Of("effects.implied", effects => effects.Implied, (effects, value) => effects with { Implied = value }),
        ContestedEffect.Of("effects.aiAppeal", effects => effects.AiAppeal, (effects, value) => effects with { AiAppeal = value }),
        ContestedEffect.Of(
            "effects.displacement", effects => effects.Displacement, (effects, value) => effects with { Displacement = value }),

        // Stances move nothing else in the model.
        ContestedEffect.Of("effects.persuasion", effects => effects.Persuasion, (effects, value) => effects with { Persuasion = value },
            (_, outcomes) => outcomes.Any(name => Opinion.All.Any(measure => measure.Name == name.Split('/')[0]))),
        ContestedEffect.Of("effects.shock", effects => effects.Shock, (effects, value) => effects with { Shock = value }) with
        { IsOfGrid = true },
        ContestedEffect.Of("effects.evasion", effects => effects.Evasion, (effects, value) => effects with { Evasion = value }) with
        { IsOfGrid = true },
        ContestedEffect.OfWorld("claims.makers", parameters => parameters.Claims.Makers,
            (parameters, value) => parameters with { Claims = parameters.Claims with { Makers = value } }) with
        { IsOfGrid = true, Matters = (scenario, _) => scenario.Parameters.Claims.False > 0 },
        ContestedEffect.Number("feed.claimAffinity", [0, 0.5], parameters => parameters.Feed.ClaimAffinity,
            (parameters, value) => parameters with { Feed = parameters.Feed with { ClaimAffinity = value } }),
        ContestedEffect.Number("reactions.followBackLabelled", [0.5, 1], parameters => parameters.Reactions.FollowBackLabelled,
            (parameters, value) => parameters with { Reactions = parameters.Reactions with { FollowBackLabelled = value } }) with
        { Matters = (scenario, _) => scenario.Parameters.Reactions is { FollowsChange: true, FollowBack: > 0 } },
        OfBrands("economy.market.brand.aversion", [0, 0.3], brand => brand.Aversion, (brand, value) => brand with { Aversion = value }),

        OfBrands("economy.market.brand.reach", [0.5, 0.65], brand => brand.Reach, (brand, value) => brand with { Reach = value }),
        OfEconomy("economy.adaptation.patienceWeeks", [4, 8], economy => economy.Adaptation.PatienceWeeks,
            (economy, value) => economy with { Adaptation = economy.Adaptation with { PatienceWeeks = (int)value } }),
    ];

    /// <summary>Those about which a world assumes something.</summary>
    public static IEnumerable<ContestedEffect> In(SimulationParameters parameters) =>
        All.Where(effect => parameters.Economy.Enabled || !effect.IsOfEconomy);

    private static ContestedEffect OfBrands(
        string key, double[] options, Func<BrandParameters, double> get, Func<BrandParameters, double, BrandParameters> set) =>
        OfEconomy(key, options, economy => get(economy.Market.Brand),
            (economy, value) => economy with { Market = economy.Market with { Brand = set(economy.Market.Brand, value) } });

    private static ContestedEffect OfEconomy(
        string key, double[] options, Func<EconomyParameters, double> get, Func<EconomyParameters, double, EconomyParameters> set) =>
        ContestedEffect.Number(key, options, parameters => get(parameters.Economy),
            (parameters, value) => parameters with { Economy = set(parameters.Economy, value) }) with
        { IsOfEconomy = true };
}
