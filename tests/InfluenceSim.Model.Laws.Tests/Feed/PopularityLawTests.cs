using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Laws.Tests.Reading;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>What the platform knows of a post's popularity, and what it makes of it: rows, trending and recent posts.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class PopularityLawTests
{
    [Fact]
    public void Likes_and_velocity_of_every_post_follow_the_integer_law_hour_by_hour()
    {
        var scene = new FeedScene(FeedScene.Parameters);
        for (int hour = 0; hour < 40; hour++)
        {
            scene.Prepare();
            foreach (PublishedPost post in scene.Posts.Values.Where(post => scene.Tick - post.Post.Tick < TickInput.Window))
            {
                PostRow row = scene.Input.Rows[post.Post.Tick % TickInput.Window][post.Index];
                Assert.Equal((post.Popularity.Likes, post.Popularity.Velocity), (row.Likes, row.Velocity));
                Assert.Equal(post.Popularity.Log, row.LogVelocity, 1e-5);
            }
        }

        Assert.Contains(scene.Posts.Values, post => post.Popularity.Velocity > 256 * 256);
    }

    [Fact]
    public void Velocity_falls_by_e_in_twelve_hours()
    {
        // The integer law against the exponential that it stands for.
        var law = new VelocityLaw();
        law.Hour(100_000, 0);
        for (int hour = 1; hour <= 48; hour++)
        {
            law.Hour(0, 0);
            Assert.Equal(100_000 * Math.Exp(-hour / 12.0), law.Velocity / 256.0, 100_000 * Math.Exp(-hour / 12.0) * 1e-3);
        }
    }

    [Theory]
    [InlineData(64, 36)]
    [InlineData(3, 5)]
    [InlineData(1, 120)]
    public void The_rings_hold_the_points_that_the_law_gives_each_post(int trending, int exploreHours)
    {
        FeedParameters feed = FeedScene.Parameters.Feed with { Trending = trending, ExploreHours = exploreHours };
        var scene = new FeedScene(FeedScene.Parameters with { Feed = feed });
        int most = 0;
        for (int hour = 0; hour < 4; hour++)
        {
            scene.Prepare();
            for (int topic = 0; topic < 4; topic++)
            {
                List<RingPoint> points = scene.Trending(topic);
                Assert.Equal(Names(points), Names(scene.Input.Trending.Topic(topic)));
                Assert.Equal(Names(scene.Recent(topic)), Names(scene.Input.Recent.Topic(topic)));
                most = points.CountBy(point => point.Post).Max(pair => pair.Value) is int count && count > most ? count : most;
            }
        }

        Assert.Equal(16, most);
    }

    [Fact]
    public void A_reaction_to_a_post_that_left_the_window_counts_for_nobody()
    {
        var scene = new FeedScene(FeedScene.Parameters);
        var platform = new Platform(scene.World);
        Post first = scene.Posts.Values.First().Post with { Tick = new Tick(1), Slot = 0 };
        EngagementEvent late = EngagementEvent.Of(new Tick(1), 0, true, true, true);
        TickInput Hour(int tick, params EngagementEvent[] engagements) =>
            Prepare(platform, scene, tick, tick is 1 or 1 + TickInput.Window ? [first with { Tick = new Tick(tick) }] : [], engagements);

        static (uint Likes, uint Velocity) Popularity(TickInput input) => (input.Rows[1][0].Likes, input.Rows[1][0].Velocity);
        Hour(1);
        Assert.Equal((1u, 3u * 256), Popularity(Hour(TickInput.Window, late)));

        // The tick in which a post leaves gives its place to another.
        Assert.Equal((0u, 0u), Popularity(Hour(TickInput.Window + 1)));
        Assert.Equal((0u, 0u), Popularity(Hour(TickInput.Window + 2, late)));
    }

    [Fact]
    public void Of_posts_that_engage_alike_those_with_the_smallest_draws_trend()
    {
        var scene = new FeedScene(FeedScene.Parameters with { Feed = FeedScene.Parameters.Feed with { Trending = 5 } });
        var platform = new Platform(scene.World);
        Post any = scene.Posts.Values.First(post => post.Post.Author < FeedScene.Users).Post;
        Post[] posts =
            [.. Enumerable.Range(0, 12).Select(author => any with { Author = new Account(author), Tick = new Tick(0), Slot = 0 })];
        Prepare(platform, scene, 0, posts, []);
        EngagementEvent[] likes = [.. posts.Select((_, index) => EngagementEvent.Of(new Tick(0), index, true, false, false))];
        TickInput input = Prepare(platform, scene, 1, [], likes);
        PublishedPost[] published = [.. posts.Select((post, index) => new PublishedPost(scene.World, post, index))];
        foreach (PublishedPost post in published)
        {
            post.Popularity.Hour(1, 0);
        }

        Assert.Equal(Names(new RingLaw(scene.World).Trending(published, any.Topic, 1)), Names(input.Trending.Topic(any.Topic)));
    }

    [Fact]
    public void Who_leaves_the_window_in_this_hour_is_not_recent_and_what_comes_so_late_makes_nobody_trend()
    {
        var scene = new FeedScene(FeedScene.Parameters);
        var platform = new Platform(scene.World);
        Post any = scene.Posts.Values.First(post => post.Post.Author < FeedScene.Users).Post;
        Prepare(platform, scene, 1, [any with { Tick = new Tick(1), Slot = 0 }], []);
        Assert.Single(Prepare(platform, scene, 2, [], []).Recent.Cards.ToArray());

        TickInput leaving = Prepare(platform, scene, 1 + TickInput.Window, [], [EngagementEvent.Of(new Tick(1), 0, true, true, true)]);

        Assert.Empty(leaving.Recent.Cards.ToArray());
        Assert.Empty(leaving.Trending.Cards.ToArray());
    }

    [Fact]
    public void The_first_of_the_creators_is_recommended_no_sooner_than_another()
    {
        ExtraPersona[] personas = [new ExtraPersona { Recommended = false }, new ExtraPersona()];
        CreatorParameters creators = FeedScene.Parameters.Creators with { Influencers = 0, ExtraPersonas = personas };
        var scene = new FeedScene(FeedScene.Parameters with { Creators = creators });
        var platform = new Platform(scene.World);
        Post any = scene.Posts.Values.First().Post;
        Post ofPersona = any with { Tick = new Tick(1), Slot = 0, Class = CreatorClass.Commercial };
        Post[] posts = [.. personas.Select((_, creator) => ofPersona with { Author = new Account(FeedScene.Users + creator) })];
        Prepare(platform, scene, 1, posts, []);

        TickInput input = Prepare(platform, scene, 2, [], []);

        Assert.Equal([FeedScene.Users + 1], input.Recent.Cards.ToArray().Select(card => card.Author.Number));
    }

    private static TickInput Prepare(Platform platform, FeedScene scene, int tick, Post[] posts, EngagementEvent[] engagements) =>
        platform.Prepare(QuietHour.Of(tick, new Rules(), scene.Audiences) with { Posts = posts, Engagements = [engagements] });

    private static IEnumerable<(int Tick, int Index)> Names(IEnumerable<RingPoint> points) =>
        points.Select(point => (point.Post.Post.Tick.Number, point.Post.Index));

    private static IEnumerable<(int Tick, int Index)> Names(ReadOnlySpan<Card> cards) =>
        cards.ToArray().Select(card => (card.Tick.Number, card.Index));
}
