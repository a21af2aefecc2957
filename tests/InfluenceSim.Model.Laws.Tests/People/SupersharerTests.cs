namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Who among the people is a supersharer, and what sets these apart.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class SupersharerTests
{
    private const int Users = 900;

    // No default, so that each number is read from the scenario.
    private static readonly PopulationParameters Population = new()
    {
        Users = Users,
        SessionsMedian = 0.4,
        SessionsLogSd = 0.9,
        SessionsMax = 8,
        PostsPerSessionMedian = 0.2,
        PostsPerSessionLogSd = 1.1,
        PostsPerSessionMax = 5,
        ShareLogSd = 0.8,
    };

    [Theory]
    [InlineData(ClaimMakers.Personas)]
    [InlineData(ClaimMakers.Supersharers)]
    [InlineData(ClaimMakers.Mixed)]
    public void The_most_prone_are_as_active_as_the_book_says_and_all_others_as_drawn(ClaimMakers makers)
    {
        World world = Build(new ClaimParameters { Makers = makers });
        double share = PresetLaw.Makers(world.Parameters.Claims).Share;
        var draws = new KeyedWords(world.Key.Value);
        int[] byProneness = [.. Enumerable.Range(0, Users).OrderBy(user => -draws.Normal(Draw.Attribute, 3, (ulong)user))];
        int many = (int)Math.Round(share * Users);
        Assert.Equal(makers == ClaimMakers.Personas ? 0 : 3, many);
        for (int place = 0; place < Users; place++)
        {
            int user = byProneness[place];
            bool isOne = place < many;
            double sessions = isOne ? 1.9 : draws.Normal(Draw.Attribute, 0, (ulong)user);
            double posts = isOne ? 2.2 : draws.Normal(Draw.Attribute, 1, (ulong)user);
            double passesOn = isOne ? 0 : draws.Normal(Draw.Attribute, 2, (ulong)user);
            Assert.Equal(Math.Min(8, 0.4 * Math.Exp(0.9 * sessions)), world.Profiles.Sessions[user], 1e-3);
            Assert.Equal(Math.Min(5, 0.2 * Math.Exp(1.1 * posts)), world.Profiles.PostsPerSession[user], 1e-3);
            Assert.Equal(Math.Exp((0.8 * passesOn) - 0.32), world.Profiles.ShareProneness[user], 1e-3);
            Assert.Equal(draws.Normal(Draw.Attribute, 3, (ulong)user), world.Profiles.Proneness[user], 1e-3);
        }
    }

    [Fact]
    public void Where_nothing_is_false_there_are_none()
    {
        float[] Sessions(ClaimParameters claims) => Build(claims).Profiles.Sessions;
        float[] drawn = Sessions(new ClaimParameters { Makers = ClaimMakers.Personas });

        Assert.Equal(drawn, Sessions(new ClaimParameters { False = 0, Makers = ClaimMakers.Supersharers }));
        Assert.NotEqual(drawn, Sessions(new ClaimParameters { False = 1, Makers = ClaimMakers.Supersharers }));
    }

    private static World Build(ClaimParameters claims) => World.Build(
        new SimulationParameters
        {
            Population = Population,
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
            Creators = new CreatorParameters { Influencers = 1, Fakefluencers = 0, CreatorFollows = 0 },
            Claims = claims,
        },
        ReplicateKey.Of(4, 2));
}
