using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Robustness;

public sealed class EconomyAssumptionsTests
{
    [Fact]
    public void Where_there_is_an_economy_what_brands_want_and_what_creators_bear_is_tried()
    {
        var plan = RobustnessPlan.Of(World(new() { Enabled = true }));

        Assert.Equal(
            ["economy.market.brand.aversion = 0", "economy.market.brand.reach = 0.65", "economy.adaptation.patienceWeeks = 4"],
            OfEconomy(plan));
        Assert.Equal(0, Variant(plan, "economy.market.brand.aversion").Market.Brand.Aversion);
        Assert.Equal(0.65, Variant(plan, "economy.market.brand.reach").Market.Brand.Reach);
        Assert.Equal(4, Variant(plan, "economy.adaptation.patienceWeeks").Adaptation.PatienceWeeks);
    }

    [Fact]
    public void A_chosen_value_that_is_none_of_the_options_is_compared_with_all_of_them()
    {
        var plan = RobustnessPlan.Of(
            World(
                new() { Enabled = true, Market = new() { Brand = new() { Aversion = 0.1 } }, Adaptation = new() { PatienceWeeks = 12 } }));

        Assert.Equal(
            [
                "economy.market.brand.aversion = 0", "economy.market.brand.aversion = 0.3", "economy.market.brand.reach = 0.65",
                "economy.adaptation.patienceWeeks = 4", "economy.adaptation.patienceWeeks = 8",
            ],
            OfEconomy(plan));
    }

    [Fact]
    public void Without_an_economy_they_are_neither_tried_nor_named()
    {
        Scenario world = World(new());

        Assert.Empty(OfEconomy(RobustnessPlan.Of(world)));
        Assert.DoesNotContain(ChosenPreset.Of(world), preset => preset.Name.StartsWith("economy.", StringComparison.Ordinal));
        Assert.Contains(new ChosenPreset("economy.market.brand.aversion", "0.3"), ChosenPreset.Of(World(new() { Enabled = true })));
    }

    private static string[] OfEconomy(RobustnessPlan plan) =>
        [.. plan.Variants.Skip(1).Select(variant => variant.Name).Where(name => name.StartsWith("economy.", StringComparison.Ordinal))];

    private static EconomyParameters Variant(RobustnessPlan plan, string effect) =>
        Assert.Single(plan.Variants, variant => variant.Presets is [{ } only] && only.Name == effect).Scenario.Parameters.Economy;

    private static Scenario World(EconomyParameters economy) => new() { Name = "made-up", Parameters = new() { Economy = economy } };
}
