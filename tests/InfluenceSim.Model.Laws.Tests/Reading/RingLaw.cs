namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>The two lists of the recommender: points on a circle of 2^32 places, drawn by post, hour and number of the point.</summary>
internal sealed class RingLaw(World world)
{
    private readonly KeyedWords _draws = new(world.Key.Value);

    /// <summary>The posts of a topic that most engage, each with as many points as the root of its velocity says, 1 to 16.</summary>
    public List<RingPoint> Trending(IEnumerable<PublishedPost> posts, int topic, int tick) =>
    [
        .. posts
            .Where(post => IsRecommended(post) && post.Post.Topic == topic && post.Popularity.Velocity >= 256)
            .OrderByDescending(post => post.Popularity.Velocity)
            .ThenBy(post => _draws.Word(Draw.TrendingTie, 0, post.Key))
            .Take(world.Parameters.Feed.Trending)
            .SelectMany(post =>
                Enumerable.Range(0, Math.Clamp((int)Math.Floor(Math.Sqrt(post.Popularity.Velocity / 256.0)), 1, 16))
                .Select(number => Point(post, tick, number)))
            .OrderBy(point => point.Place),
    ];

    /// <summary>All posts of a topic of the last hours, a point each.</summary>
    public List<RingPoint> Recent(IEnumerable<PublishedPost> posts, int topic, int tick) =>
    [
        .. posts
            .Where(post =>
                IsRecommended(post) && post.Post.Topic == topic && post.Post.Tick < tick
                && tick - post.Post.Tick <= world.Parameters.Feed.ExploreHours)
            .Select(post => Point(post, tick, 0))
            .OrderBy(point => point.Place),
    ];

    private RingPoint Point(PublishedPost post, int tick, int number) =>
        new(_draws.Word(Draw.RingPlace, number % 4, post.Key, tick, number / 4), post);

    private bool IsRecommended(PublishedPost post) =>
        post.Post.Author < world.Users || world.Creators[post.Post.Author - world.Users].Recommended;
}

internal sealed record RingPoint(uint Place, PublishedPost Post);
