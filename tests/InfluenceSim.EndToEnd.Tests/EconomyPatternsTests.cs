using InfluenceSim.Experiments.Validation;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>
/// The economy's patterns are judged with the others at the reference baseline (`promise patterns` measures the full size); a
/// market that pays everybody alike, or that pays everybody well, is a no.
/// </summary>
[Trait("Promise", "economy-patterns")]
public sealed class EconomyPatternsTests
{
    private const string Unequal = "creators' income is unequal";
    private const string Poor = "many full-time creators earn too little";
    private static readonly string[] Names =
        [Unequal, "creators' income has a heavy tail", Poor, "small creators engage more", "AI creators engage a little less"];

    [Fact]
    public void The_reference_baseline_has_an_economy_and_its_patterns()
    {
        Assert.True(ReferenceBaseline.At(20_000, 8).Parameters.Economy.Enabled);
        Assert.Equal(40, ReferenceBaseline.At(20_000, 8).Parameters.Economy.Market.BrandsFor(200));
        Assert.Equal(Names.Order(), ModelPatterns.All.Select(pattern => pattern.Name).Intersect(Names).Order());
    }

    [Fact]
    public async Task A_few_thousand_people_already_show_unequal_and_small_incomes()
    {
        IReadOnlyList<PatternRow> rows = await JudgeAsync(parameters => parameters);

        // The range widened by what one world of sixty influencers can be off.
        Assert.InRange(rows.Single(row => row.Pattern == Unequal).Mean!.Value, 0.6, 1);
        Assert.InRange(rows.Single(row => row.Pattern == Poor).Mean!.Value, 0.3, 0.85);
    }

    [Fact]
    public async Task A_market_that_pays_everybody_well_is_a_no()
    {
        IReadOnlyList<PatternRow> rows = await JudgeAsync(parameters => parameters with
        {
            Economy = parameters.Economy with { LivingWage = parameters.Economy.LivingWage / 20 },
        });

        Assert.Equal(PatternVerdict.DoesNotHold, rows.Single(row => row.Pattern == Poor).Verdict);
    }

    [Fact]
    public async Task A_market_that_pays_everybody_alike_is_a_no()
    {
        IReadOnlyList<PatternRow> rows = await JudgeAsync(parameters => parameters with
        {
            Creators = parameters.Creators with { AudienceExponent = 5 },
            Economy = parameters.Economy with
            {
                Market = parameters.Economy.Market with { Sponsored = parameters.Economy.Market.Sponsored with { LeastReach = 0 } },
            },
        });

        Assert.Equal(PatternVerdict.DoesNotHold, rows.Single(row => row.Pattern == Unequal).Verdict);
    }

    private static async Task<IReadOnlyList<PatternRow>> JudgeAsync(Func<SimulationParameters, SimulationParameters> change) =>
        await SmallBaseline.JudgeAsync(SmallBaseline.Plan(
            parameters => change(parameters) with
            {
                WarmUp = 7,
                Horizon = 21,
                Population = parameters.Population with { Users = 2_000 },
                Creators = change(parameters).Creators with { Influencers = 120, Fakefluencers = 12, Operators = 4 },
                Economy = change(parameters).Economy with { Market = change(parameters).Economy.Market with { Brands = 24 } },
            },
            [.. ModelPatterns.All.Where(pattern => Names.Contains(pattern.Name))]));
}
