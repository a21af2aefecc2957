using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>What people write themselves: on what, with which claim, and how much of it goes out.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class OwnPostTests
{
    private const int MostOfADay = 255;

    private static readonly SimulationParameters Parameters = new()
    {
        WarmUp = 1,
        Horizon = 60,
        Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
        Population = new PopulationParameters
        {
            Users = 300,
            Topics = 5,
            SessionsMedian = 1e9,
            SessionsMax = 1e9,
            PostsPerSessionMedian = 0.8,
            PostsPerSessionLogSd = 1,
        },
        Creators = new CreatorParameters { Influencers = 1, Fakefluencers = 0, CreatorFollows = 0 },
        Feed = new FeedParameters { SessionCap = 1 },
        Claims = new ClaimParameters
        {
            False = 12,
            True = 10,
            RecentDays = 9,
            TrueShare = 0.2,
            UserFalseShare = 0.2,
            UserFalseMax = 0.5,
        },
    };

    [Fact]
    public void A_person_writes_by_interest_and_claims_by_appetite()
    {
        World world = Build(Parameters);
        var users = new HumanUsers(world, 0, world.Users);
        var platform = new Platform(world);
        var slots = new Dictionary<(int User, int Day), int>();
        var content = new ContentLaw(world);
        var draws = new KeyedWords(world.Key.Value);
        int[] sinceDay0 = new int[world.Users];
        int claims = 0;
        for (int tick = 0; tick < 26; tick++)
        {
            TickOutput output = Pass(users, platform, tick);
            var expected = new List<Post>();
            for (int user = 0; user < world.Users; user++)
            {
                int number = draws.Poisson(world.Profiles.PostsPerSession[user], Draw.PostCount, 0, (ulong)user, tick);
                expected.AddRange(Enumerable.Range(0, number).Select(_ => Write(user, tick + 1)));
                sinceDay0[user] += tick < 24 ? 0 : number;
            }

            SamePosts.Assert(expected, output.Posts);
            Assert.Equal(expected.Count, output.Tally[Count.OwnPosts]);
            claims += output.Posts.Count(post => post.Claim != Claim.None && world.Claims[post.Claim].IsFalse);
        }

        Assert.True(claims > 100, $"only {claims} false claims");
        Assert.Equal(sinceDay0, Enumerable.Range(0, world.Users).Select(user => users.Columns.OwnPosts[user]));

        // A post goes out with the next hour, and has its day and slot from there.
        Post Write(int user, int tick)
        {
            int slot = slots.GetValueOrDefault((user, tick / 24));
            slots[(user, tick / 24)] = slot + 1;
            ulong post = KeyedWords.Post((ulong)user, tick / 24, slot);
            int topic = Enumerable.Range(0, 5)
                .MaxBy(topic => world.Profiles.Interest[(user * 5) + topic] + draws.Gumbel(Draw.PostTopic, 0, post, topic));
            double falseShare = Math.Min(0.5, 0.2 * world.Profiles.Appetite[user]);
            int claim = content.ClaimOf(post, draws.Uniform(Draw.PostContent, 0, post), topic, falseShare, tick);
            (double entertainment, double usefulness, double quality) = content.Worth(post, topic, null, 0, 0, 0);
            return new Post(
                new Account(user), new Tick(tick), (byte)slot, (byte)topic, 0, (byte)claim, Card.NoAgenda, false, (float)entertainment,
                (float)usefulness, (float)quality, CreatorClass.Person);
        }
    }

    [Fact]
    public void A_day_has_a_number_for_255_posts_of_a_person_and_begins_anew()
    {
        World world = Build(Parameters with
        {
            Population = Parameters.Population with
            {
                Users = 4,
                PostsPerSessionMedian = 40,
                PostsPerSessionLogSd = 0,
                PostsPerSessionMax = 40,
            },
        });
        var users = new HumanUsers(world, 0, world.Users);
        var platform = new Platform(world);
        var written = new List<Post>();
        for (int tick = 0; tick < 47; tick++)
        {
            written.AddRange(Pass(users, platform, tick).Posts);
        }

        for (int user = 0; user < world.Users; user++)
        {
            Assert.All([0, 1], day => Assert.Equal(
                Enumerable.Range(0, MostOfADay),
                written.Where(post => post.Author == user && post.Tick / 24 == day).Select(post => (int)post.Slot)));
        }
    }

    private static World Build(SimulationParameters parameters) => World.Build(parameters, ReplicateKey.Of(21, 3));

    private static TickOutput Pass(HumanUsers users, Platform platform, int tick) =>
        users.Step(platform.Prepare(QuietHour.Of(tick, new Rules(), new int[1])));
}
