using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

[Trait("Promise", "people-by-the-book")]
public sealed class StrategyTests
{
    private static readonly AdaptationParameters Options = new();

    [Fact]
    public void Investing_gives_more_in_fewer_posts_and_posts_come_back_afterwards()
    {
        World world = Only("invest");
        Business start = Business.Of(world.Creators[0]);
        Business week = BusinessSample.Run(world, 0, [BusinessSample.Losing(3)]);
        Assert.Equal(0.9 * start.PostsPerDay(2, Options), week.PostsPerDay(2, Options), 1e-6);
        Assert.Equal(start.Authenticity + 0.02, week.Authenticity, 1e-6);
        Assert.Equal(start.Usefulness + 0.02, week.Usefulness, 1e-6);
        Assert.Equal(0.02, week.Quality, 1e-6);

        Business after = BusinessSample.Run(world, 0, [BusinessSample.Losing(3), BusinessSample.Review(4, 100_000_000)]);
        Assert.Equal(start.PostsPerDay(2, Options), after.PostsPerDay(2, Options), 1e-6);
        Assert.Equal((week.Authenticity, week.Usefulness, week.Quality), (after.Authenticity, after.Usefulness, after.Quality));
    }

    [Fact]
    public void Volume_burns_out()
    {
        World world = Only("volume");
        Business week = BusinessSample.Run(world, 0, [BusinessSample.Losing(3)]);
        Assert.Equal((1.1, 0.95), (Math.Round(week.Volume, 6), Math.Round(week.Energy, 6)));
        double[] posts = [.. Enumerable.Range(1, 40).Select(weeks => BusinessSample.Run(world, 0, Weeks(weeks)).PostsPerDay(2, Options))];
        Assert.True(posts.Max() > posts[0] && posts[^1] == 0);
        Assert.Equal(3, BusinessSample.Run(world, 0, Weeks(40)).Volume, 1e-6);
    }

    [Fact]
    public void Energy_comes_back_in_weeks_without_overwork()
    {
        World world = Only("volume");
        IEnumerable<CreatorReview> calm = Enumerable.Range(13, 5).Select(week => BusinessSample.Review(week, 100_000_000));
        Assert.Equal(0.5 + (5 * 0.02), BusinessSample.Run(world, 0, [.. Weeks(10), .. calm]).Energy, 1e-5);
        Assert.Equal(1, BusinessSample.Run(world, 0, calm).Energy);
    }

    [Fact]
    public void The_trend_is_that_of_the_peer_that_grew_most_and_lasts_a_week()
    {
        World world = Only("trend");
        Business week = BusinessSample.Run(world, 0, [BusinessSample.Losing(3)]);
        Assert.Equal((3, 2), (week.TrendTopic, week.TrendStyle));
        Assert.Equal(-1, BusinessSample.Run(world, 0, [BusinessSample.Losing(3), BusinessSample.Review(4, 100_000_000)]).TrendTopic);

        // Of two that grew alike the first of the list, whose order is drawn.
        CreatorReview alike = BusinessSample.Losing(3) with
        {
            Peers = [new PeerWeek(new CreatorId(1), 1.5, 5, 1), new PeerWeek(new CreatorId(2), 1.5, 1, 1)],
        };
        Assert.Equal(5, BusinessSample.Run(world, 0, [alike]).TrendTopic);

        // Nobody grew: there is no trend to go with.
        CreatorReview still = BusinessSample.Losing(3) with
        {
            Peers = [new PeerWeek(new CreatorId(1), 1, 3, 2), new PeerWeek(new CreatorId(2), 0.4, 1, 1)],
        };
        Assert.Equal(-1, BusinessSample.Run(world, 0, [still]).TrendTopic);
        Assert.Equal(-1, BusinessSample.Run(world, 0, [still with { Peers = [] }]).TrendTopic);
    }

    [Fact]
    public void Discounts_cumulate_down_to_the_floor()
    {
        World world = Only("discount");
        Assert.Equal(0.9 * 0.9, BusinessSample.Run(world, 0, Weeks(2)).PriceFactor, 1e-6);
        Assert.Equal(0.3, BusinessSample.Run(world, 0, Weeks(30)).PriceFactor, 1e-6);
    }

    [Fact]
    public void Ai_tools_are_adopted_once_and_for_good()
    {
        World world = Only("adoptAi");
        Business start = Business.Of(world.Creators[0]);
        Business week = BusinessSample.Run(world, 0, [BusinessSample.Losing(3)]);
        Assert.True(week.UsesAi);
        Assert.Equal(2 * start.PostsPerDay(2, Options), week.PostsPerDay(2, Options), 1e-6);
        Assert.Equal(Math.Max(0, start.Authenticity - 0.15), week.Authenticity, 1e-6);

        Business later = BusinessSample.Run(world, 0, Weeks(20));
        Assert.True(later.UsesAi);
        Assert.Equal((week.Authenticity, week.Volume), (later.Authenticity, later.Volume));
    }

    private static World Only(string strategy) =>
        BusinessSample.Build(new AdaptationParameters { Strategies = BusinessSample.Only(strategy) });

    private static IEnumerable<CreatorReview> Weeks(int number) => Enumerable.Range(3, number).Select(week => BusinessSample.Losing(week));
}
