using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Scenarios;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Robustness;

public sealed class PlannedOutcomesTests
{
    private static readonly string[] Money = ["income/human", "income/ai", "incomeGini", "belowLivingWage", "budgetToAi", "survival"];

    [Fact]
    public void Where_there_is_an_economy_its_headlines_are_shown_behind_the_others()
    {
        IReadOnlyList<string> without = RobustnessPlan.OwnOnly(World(economy: false)).Outcomes;
        IReadOnlyList<string> with = RobustnessPlan.Of(World(economy: true)).Outcomes;

        Assert.Equal([.. without, .. Money], with);
        Assert.Empty(without.Intersect(Money));
        Assert.Contains("engagementShift", without);
    }

    [Fact]
    public void A_scenario_that_names_outcomes_gets_these_and_no_others() =>
        Assert.Equal(["utility"], RobustnessPlan.OwnOnly(World(economy: true) with { Outcomes = ["utility"] }).Outcomes);

    private static Scenario World(bool economy) => new() { Name = "made-up", Parameters = new() { Economy = new() { Enabled = economy } } };
}
