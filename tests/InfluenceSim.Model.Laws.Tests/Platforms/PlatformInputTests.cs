using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>What the platform makes of an hour's posts and re-shares, and tells of creators.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class PlatformInputTests
{
    private const int Hour = 30;

    [Fact]
    public void Each_post_goes_to_its_authors_followers_and_each_share_to_its_sharers_whatever_the_order()
    {
        World world = PlatformScene.World();
        Post[] posts = [.. Enumerable.Range(0, 8).Select(author => PostOf(author, Hour))];
        Post[] before = [.. Enumerable.Range(0, 6).Select(author => PostOf(author, Hour - 5))];
        Reshare[] shares =
        [
            .. before.Select((post, index) =>
                new Reshare(Card.Of(post, index).PassedOn(new Account(19 - index), new Tick(Hour)), new Account(Card.Root))),
        ];
        Delivery[] Delivered(Reshare[] passedOn)
        {
            var platform = new Platform(world);
            platform.Prepare(Request(world, Hour - 5, before, []));
            return platform.Prepare(Request(world, Hour, posts, passedOn)).Deliveries;
        }

        Delivery[] deliveries = Delivered(shares);

        Assert.Equal(
            posts.Select(post => (Card.IdentityOf(post), post.Author.Number))
                .Concat(shares.Select(share => (share.Card.A, share.Card.Sharer.Number))).Order(),
            deliveries.Select(delivery => (delivery.Card.A, delivery.Source.Number)).Order());
        Assert.Equal(deliveries, Delivered([.. shares.Reverse()]));
        Assert.NotEqual(deliveries.OrderBy(delivery => delivery.Card.Author), deliveries);
    }

    [Fact]
    public void What_people_did_in_an_hour_is_counted_in_the_next()
    {
        World world = PlatformScene.World();
        var platform = new Platform(world);
        platform.Prepare(Request(world, Hour, [PostOf(0, Hour), PostOf(1, Hour)], []));
        PlatformRequest next = Request(world, Hour + 1, [], [], EngagementEvent.Of(new Tick(Hour), 1, true, false, false));

        PostRow[] rows = platform.Prepare(next).Rows[Hour % TickInput.Window];

        Assert.Equal([0u, 1u], rows.Select(row => row.Likes));
    }

    [Fact]
    public void What_was_said_of_a_post_is_not_said_of_the_one_that_takes_its_place()
    {
        World world = PlatformScene.World();
        var platform = new Platform(world);
        int hour = PlatformScene.Hour(2);
        Policy[] policies =
        [
            new Removal { Coverage = 1, HalfLife = 0.01, FalsePositive = 0 },
            new CircuitBreaker { Threshold = 1, Window = 5, Hours = 10 * TickInput.Window },
        ];
        PostRow[] After(int published, params EngagementEvent[] engagements)
        {
            Post[] posts = [PostOf(0, published) with { Claim = 0 }, PostOf(1, published)];
            platform.Prepare(PlatformScene.Quiet(world, published, policies) with { Posts = posts });
            return platform.Prepare(PlatformScene.Quiet(world, published + 1, policies) with { Engagements = [engagements] })
                .Rows[published % TickInput.Window];
        }

        EngagementEvent share = EngagementEvent.Of(new Tick(hour), 1, false, false, true);
        Assert.True(world.IsFalse(0));
        Assert.Equal([(true, false), (false, true)], After(hour, share, share).Select(row => (row.IsRemoved, row.IsHeldBack)));
        Assert.Equal([(true, false), (false, false)], After(hour + TickInput.Window).Select(row => (row.IsRemoved, row.IsHeldBack)));
    }

    [Fact]
    public void Who_does_the_pieces_of_an_hour_is_asked_for_all_of_them_and_changes_nothing()
    {
        World world = PlatformScene.World();
        Post[] posts = [.. Enumerable.Range(0, 8).Select(author => PostOf(author, Hour))];
        EngagementEvent like = EngagementEvent.Of(new Tick(Hour), 1, true, false, false);
        Hash128 Hash(DoPieces? work)
        {
            var platform = new Platform(world, work);
            platform.Prepare(Request(world, Hour, posts, []));
            return platform.Prepare(Request(world, Hour + 1, [], [], like)).Hash;
        }

        int done = 0;
        Hash128 backwards = Hash((pieces, piece) =>
        {
            for (int number = pieces - 1; number >= 0; number--)
            {
                piece(number);
                done++;
            }
        });

        // Two rings, and the order of deliveries beside the hash of all else, in each of two hours.
        Assert.Equal(8, done);
        Assert.Equal(Hash(null), backwards);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Days_count_from_the_warm_up_and_authenticity_is_told_where_there_is_an_economy(bool hasEconomy)
    {
        World world = PlatformScene.World(hasEconomy: hasEconomy);
        CreatorStanding[] standings =
            [.. world.Creators.Select((_, creator) => new CreatorStanding(new RunDay(0), false, false, creator / 1_000f, false))];
        TickInput input = PlatformScene.At(world, PlatformScene.Hour(2), standings);

        Assert.Equal(2, input.Day);
        Assert.Equal(hasEconomy ? standings.Select(standing => standing.Authenticity) : [], input.Authenticity);
    }

    [Fact]
    public void A_tie_weakens_with_the_log_of_an_audience_above_the_least()
    {
        World world = PlatformScene.World();
        UtilityParameters utility = world.Parameters.Utility;
        PlatformRequest request = Request(world, Hour, [], []);
        for (int creator = 0; creator < request.Audiences.Length; creator++)
        {
            request.Audiences[creator] = creator * creator * 5;
        }

        float[] ties = new Platform(world).Prepare(request).Tie;

        Assert.All(ties, (tie, creator) =>
        {
            double relative = Math.Max(utility.LeastTieAudience, request.Audiences[creator] / world.ReferenceAudience);
            Assert.Equal(-utility.TieSlope * Math.Log(relative), tie, 1e-5);
        });
    }

    private static Post PostOf(int author, int tick) =>
        new(new Account(author), new Tick(tick), 0, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0, CreatorClass.Person);

    private static PlatformRequest Request(
        World world, int tick, Post[] posts, Reshare[] shares, params EngagementEvent[] engagements) =>
        PlatformScene.Quiet(world, tick) with { Posts = posts, Reshares = shares, Engagements = [engagements] };
}
