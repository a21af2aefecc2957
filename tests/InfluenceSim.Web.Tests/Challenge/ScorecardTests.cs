using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Measures.Themes;
using InfluenceSim.Web.Challenge;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Tests.Challenge;

/// <summary>What rules earn: the more of what is wanted, the more points, by the weights that are stated.</summary>
public sealed class ScorecardTests
{
    private static readonly WorldDay[] Plain = [Day(0.1, 0, 0, 0.6, 1000), Day(0.4, 0, 0, 0.6, 1000)];

    [Fact]
    public void Worlds_that_are_alike_earn_nothing() => Assert.Equal(0, Scorecard.Of(Plain, Plain).Total);

    [Fact]
    public void Half_the_reach_on_the_last_day_earns_half_of_its_forty_points() =>
        Assert.Equal(20, TotalOf(Day(0.4, 0, 0, 0.6, 1000), Day(0.2, 0, 0, 0.6, 1000)), 9);

    [Fact]
    public void Posts_and_impressions_that_are_hit_by_mistake_cost_in_the_mean_of_all_days() =>
        Assert.Equal(-20 * ((0.02 + 0.04) / 2 / 0.1), TotalOf(Day(0.1, 0.02, 0, 0.6, 1000), Day(0.4, 0.01, 0.03, 0.6, 1000)), 9);

    [Fact]
    public void Trust_and_income_earn_in_the_mean_of_all_days_and_lose_likewise()
    {
        Assert.Equal(10, TotalOf(Day(0.1, 0, 0, 0.65, 1000), Day(0.4, 0, 0, 0.6, 1000)), 9);
        Assert.Equal(8, TotalOf(Day(0.1, 0, 0, 0.6, 1100), Day(0.4, 0, 0, 0.6, 1100)), 9);
        Assert.Equal(-8, TotalOf(Day(0.1, 0, 0, 0.6, 900), Day(0.4, 0, 0, 0.6, 900)), 9);
    }

    [Fact]
    public void No_part_earns_or_loses_more_than_its_weight() =>
        Assert.Equal(-40 - 20 + 20 + 20, TotalOf(Day(0, 0, 0, 0.9, 9000), Day(2, 0.5, 0.5, 0.9, 9000)), 9);

    [Fact]
    public void Where_there_is_no_money_the_others_share_its_weight()
    {
        WorldDay[] poor = [Day(0.4, 0, 0, 0.6, null)];
        Scorecard score = Scorecard.Of(poor, [Day(0.2, 0, 0, 0.6, null)]);

        Assert.Equal(25, score.Total!.Value, 9);
        Assert.Null(score.Lines.Single(line => line.Part == "earnings").Points);
        Assert.Equal([50, 25, 25, 0], score.Lines.Select(line => line.Weight));

        // Before anything can be told it is known already.
        Assert.Equal([50, 25, 25, 0], Scorecard.Of([], [], hasMoney: false).Lines.Select(line => line.Weight));
        Assert.Equal([40, 20, 20, 20], Scorecard.Of([], []).Lines.Select(line => line.Weight));
    }

    [Fact]
    public void Before_a_claim_is_launched_its_reach_cannot_be_told()
    {
        WorldDay[] early = [Day(null, 0, 0, 0.6, 1000)];

        Assert.Null(Scorecard.Of(early, early).Lines.Single(line => line.Part == "reach").Points);
        Assert.Null(Scorecard.Of([], []).Lines.Single(line => line.Part == "trust").Points);
    }

    private static double TotalOf(params WorldDay[] second) => Scorecard.Of(Plain, second).Total!.Value;

    private static WorldDay Day(double? reach, double labelled, double removed, double trust, double? income)
    {
        var day = new PolicyDay(0);
        MeasureValue[] Values(MeasureDefinition measure, double? value, string group = MeasureGroup.All) =>
            value is { } known ? [new MeasureValue(day, measure.Name, group, known)] : [];
        return new WorldDay(
            day,
            [
                .. Values(Reach.OfFalseClaims, reach),
                .. Values(Perceived.LabelledByMistake, labelled),
                .. Values(Moderation.OfPeopleByMistake, removed),
                .. Values(Trust.InHumans, trust),
                .. Values(Income.Mean, income, "human"),
            ],
            []);
    }
}
