using CsCheck;

namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

[Trait("Promise", "people-by-the-book")]
public sealed class WeeklyChoiceTests
{
    private const int Gone = 8;

    [Fact]
    public void Whatever_happens_every_trait_stays_in_its_range_and_nobody_comes_back() =>
        Gen.Select(BusinessSample.Reviews, Gen.Int[0, 39]).Sample((reviews, creator) =>
        {
            World world = BusinessSample.World;
            CreatorProfile profile = world.Creators[creator];
            Business business = Business.Of(profile);
            foreach (CreatorReview review in reviews)
            {
                Business next = WeeklyChoice.Next(world, profile, business, review, NamedStrategy.All);
                Assert.InRange(next.Authenticity, 0, 1);
                Assert.InRange(next.Energy, 0, 1);
                Assert.InRange(next.PriceFactor, float.Epsilon, 1);
                Assert.InRange(next.Volume, 1, 3);
                Assert.InRange(next.WeeksBelow, 0, Gone);
                Assert.True(next.Usefulness >= business.Usefulness);
                Assert.True(next.UsesAi || !business.UsesAi);
                Assert.True(next.IsGone || !business.IsGone);
                Assert.Equal(next.IsGone, next.WeeksBelow >= Gone);
                business = next;
            }
        }, iter: 300);

    [Fact]
    public void In_the_warm_up_and_in_good_weeks_nobody_changes()
    {
        Business start = Business.Of(BusinessSample.World.Creators[5]);
        Business warmUp = BusinessSample.Run(BusinessSample.World, 5, [BusinessSample.Losing(1, 0), BusinessSample.Losing(2, 0)]);
        Business good =
            BusinessSample.Run(BusinessSample.World, 5, Enumerable.Range(1, 12)
            .Select(week => BusinessSample.Review(week, 900_000, 0.02, 0.02)));
        Assert.Equal(Traits(start), Traits(warmUp));
        Assert.Equal(Traits(start), Traits(good));
    }

    [Theory]
    [InlineData(0.0179, true)]
    [InlineData(0.0181, false)]
    public void A_loss_beyond_the_tolerance_makes_a_creator_act(double share, bool acts)
    {
        Business start = Business.Of(BusinessSample.World.Creators[5]);
        Business week = BusinessSample.Run(BusinessSample.World, 5, [BusinessSample.Review(3, 900_000_000, share, before: 0.02)]);
        Assert.Equal(acts, Traits(start) != Traits(week));
    }

    [Fact]
    public void Who_had_no_share_of_engagement_has_none_to_lose()
    {
        Business start = Business.Of(BusinessSample.World.Creators[5]);
        Business week = BusinessSample.Run(BusinessSample.World, 5, [BusinessSample.Review(3, 900_000_000, share: 0, before: 0)]);
        Assert.Equal(Traits(start), Traits(week));
    }

    [Fact]
    public void With_no_strategy_nobody_adapts()
    {
        World world = BusinessSample.Build(new AdaptationParameters { Strategies = BusinessSample.Only("") });
        Business start = Business.Of(world.Creators[5]);
        Assert.Equal(Traits(start),
            Traits(BusinessSample.Run(world, 5, Enumerable.Range(3, 20).Select(week => BusinessSample.Losing(week)))));
    }

    [Fact]
    public void Who_earns_too_little_for_eight_weeks_in_a_row_quits()
    {
        // Two good weeks of warm-up, in which the person shows what it can earn.
        CreatorReview[] good = [BusinessSample.Review(1, 2_000_000), BusinessSample.Review(2, 2_000_000)];
        Business Poor(int weeks, int lucky = 0) => BusinessSample.Run(
            BusinessSample.World, 5,
                [.. good, .. Enumerable.Range(3, weeks).Select(week => BusinessSample.Review(week, week == lucky ? 50_000_000 : 0))]);

        // The mean of four weeks falls below when the good weeks have left it.
        int last = Enumerable.Range(1, 40).First(weeks => Poor(weeks).IsGone);
        Assert.InRange(last, Gone, Gone + 4);
        Assert.False(Poor(last - 1).IsGone);
        Assert.Equal(Gone, Poor(last).WeeksBelow);

        // One great week in between starts the count anew.
        Assert.False(Poor(last + 2, lucky: 3 + last - 2).IsGone);
    }

    [Fact]
    public void Who_has_always_earned_little_stays_and_who_fell_from_high_does_not()
    {
        World world = BusinessSample.World;
        IEnumerable<CreatorReview> Weeks(long warmUp, long after) =>
            Enumerable.Range(1, 30).Select(week => BusinessSample.Review(week, week < 3 ? warmUp : after));
        int[] influencers = [.. Enumerable.Range(0, 40).Where(creator => world.Creators[creator].Reservation > 10_000)];
        Assert.True(influencers.Length > 35);
        Assert.All(influencers, creator => Assert.False(BusinessSample.Run(world, creator, Weeks(0, 0)).IsGone));
        Assert.All(influencers, creator => Assert.False(BusinessSample.Run(world, creator, Weeks(10_000, 6_000)).IsGone));
        Assert.All(influencers, creator => Assert.True(BusinessSample.Run(world, creator, Weeks(10_000, 4_000)).IsGone));
        Assert.All(influencers, creator => Assert.True(BusinessSample.Run(world, creator, Weeks(100_000_000, 4_000)).IsGone));
    }

    [Fact]
    public void An_entrant_has_no_low_past_to_go_by()
    {
        World world = BusinessSample.World;
        int entrant = world.Creators.ToList().FindIndex(creator => creator.EntryWeek > 0);
        int first = world.Creators[entrant].EntryWeek + 1;
        Assert.True(BusinessSample.Run(world, entrant, Enumerable.Range(first, Gone).Select(week => BusinessSample.Review(week))).IsGone);
        Assert.False(BusinessSample.Run(world, entrant, Enumerable.Range(first, Gone - 1)
            .Select(week => BusinessSample.Review(week))).IsGone);
    }

    [Fact]
    public void Before_a_first_week_is_over_there_is_nothing_to_judge()
    {
        World world = BusinessSample.World;
        int entrant = world.Creators.ToList().FindIndex(creator => creator.EntryWeek > 0);
        Assert.Equal(Business.Of(world.Creators[entrant]),
            BusinessSample.Run(world, entrant, [BusinessSample.Losing(world.Creators[entrant].EntryWeek, 0)]));
        Assert.Equal(Business.Of(world.Creators[5]), BusinessSample.Run(world, 5, [BusinessSample.Losing(0, 0)]));
    }

    [Fact]
    public void Reservation_incomes_are_around_four_tenths_of_a_living_wage()
    {
        World world = BusinessSample.Build(new AdaptationParameters(), influencers: 2_000);
        double[] logs =
            [.. world.Creators.Where(creator => creator.Class == CreatorClass.Influencer)
            .Select(creator => Math.Log(creator.Reservation / (0.4 * 750_000)))];
        Assert.Equal(0, logs.Average(), 4 * 0.6 / Math.Sqrt(logs.Length));
        Assert.Equal(0.6, Math.Sqrt(logs.Average(log => log * log)), 0.05);
    }

    private static (float, float, float, float, float, float, float, sbyte, bool) Traits(Business business) =>
        (business.Energy, business.Volume, business.Pace, business.PriceFactor, business.Authenticity, business.Usefulness,
            business.Quality, business.TrendTopic, business.UsesAi);
}
