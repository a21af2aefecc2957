using InfluenceSim.Experiments.Validation;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Validation;

/// <summary>The patterns on who makes false claims, from made-up ticks.</summary>
public sealed class MakersPatternTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const int False = 0;
    private const int True = 1;
    private const int Creator = 1_000;

    private static readonly World World = World.Build(
        new SimulationParameters
        {
            Population = new PopulationParameters { Users = Creator },
            Network = new NetworkParameters { UserFollows = 0, Kind = GraphKind.ErdosRenyi },
            Creators = new CreatorParameters { Influencers = 1, Fakefluencers = 0, CreatorFollows = 0 },
            Claims = new ClaimParameters { False = 1, True = 1 },
        },
        ReplicateKey.Of(1, 0));

    [Fact]
    public void Posts_and_re_shares_of_false_claims_count_for_who_made_them()
    {
        RunProfile today = Profile(
            posts: [Post(7, False), Post(7, False), Post(7, True), Post(7, Claim.None), Post(8, False), Post(Creator, False)],
            sharers: [(7, False), (9, False), (9, True)]);
        double[] shared = Seed(today).FalseSharedByPeople();

        Assert.Equal(Creator, shared.Length);
        Assert.Equal((3, 1, 1), (shared[7], shared[8], shared[9]));
        Assert.Equal(5, shared.Sum());
    }

    [Fact]
    public void The_few_who_made_most_are_held_against_all()
    {
        // Of 1,000 people, 0.3 % are three: 40 + 30 + 20 of 100.
        (int Sharer, int Claim)[] sharers =
        [
            .. Enumerable.Repeat((1, False), 40), .. Enumerable.Repeat((2, False), 30), .. Enumerable.Repeat((3, False), 20),
            .. Enumerable.Range(10, 10).Select(person => (person, False)), .. Enumerable.Repeat((4, True), 50),
        ];
        PatternRow row = ModelPatterns.All.Single(pattern => pattern.Name == "few people make most false claims")
            .Judge([Seed(Profile([], sharers))]);

        Assert.Equal(0.9, row.Mean!.Value, 1e-9);
        Assert.Equal(100, row.Events);
    }

    [Theory]
    [InlineData("false claims come from people", "none")]
    [InlineData("false claims come from personas, if assumed", "personas")]
    [InlineData("false claims come from people, if assumed", "supersharers")]
    public void Who_makes_false_claims_is_read_in_the_world_of_the_preset(string name, string arm)
    {
        ModelPattern pattern = ModelPatterns.All.Single(pattern => pattern.Name == name);
        double? Judged(RunProfile asked, RunProfile others) =>
            pattern.Judge([new SeedProfile(World, each => each == arm ? asked : others)]).Mean;

        Assert.Equal(1, Judged(PeopleOnly.Value, PersonasOnly.Value));
        Assert.Equal(0, Judged(PersonasOnly.Value, PeopleOnly.Value));
    }

    [Fact]
    public void Each_preset_has_a_world_of_its_own_beside_the_baseline()
    {
        var baseline = ReferenceBaseline.At(1_000, 1);
        var others = ReferenceBaseline.Otherwise(baseline).ToDictionary(other => other.Arms.Single().Name, other => other.Parameters);

        Assert.Equal(ClaimMakers.Mixed, baseline.Parameters.Claims.Makers);
        Assert.Equal(ClaimMakers.Personas, others["personas"].Claims.Makers);
        Assert.Equal(ClaimMakers.Supersharers, others["supersharers"].Claims.Makers);
        var asked = ValidationPlan.For(baseline, [.. ModelPatterns.All.Where(pattern => pattern.Name.Contains("claims come", Ordinal))]);
        Assert.Equal(
            ["none", "personas", "supersharers"], asked.Scenarios.SelectMany(scenario => scenario.Arms).Select(each => each.Name));
    }

    private static Lazy<RunProfile> PeopleOnly { get; } = new(() => Run(personas: 0, userFalseShare: 0.5));

    private static Lazy<RunProfile> PersonasOnly { get; } = new(() => Run(personas: 3, userFalseShare: 0));

    private static RunProfile Run(int personas, double userFalseShare)
    {
        var profile = new RunProfile();
        var parameters = new SimulationParameters
        {
            WarmUp = 0,
            Horizon = 3,
            Population = new PopulationParameters { Users = 200, SessionsMedian = 3 },
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi },
            Creators = new CreatorParameters
            {
                Influencers = 0,
                Fakefluencers = personas,
                Mix = new KindMix { Commercial = 0, Farm = 0, Manipulative = 1 },
                Operators = 1,
                Manipulative = new PersonaParameters { PostsPerDay = 6, SleeperDays = 0, FalseShare = 0.5 },
            },
            Claims = new ClaimParameters { UserFalseShare = userFalseShare },
        };
        new LocalSimulation(World.Build(parameters, ReplicateKey.Of(1, 0)), []).Run(observer: profile.Add);
        return profile;
    }

    private static SeedProfile Seed(RunProfile today) => new(World, _ => today);

    private static RunProfile Profile(Post[] posts, (int Sharer, int Claim)[] sharers)
    {
        var profile = new RunProfile();
        profile.Add(new TickSummary(
            new Tick(0),
            new PolicyDay(0),
            default,
            null,
            new Tally(),
            null,
            [],
            [.. sharers.Select(one => new Reshare(
                new Card(Card.IdentityOf(Post(Creator, one.Claim)), (ulong)one.Sharer), new Account(Card.Root)))],
            [.. posts.Select(post => new PostRecord(post, 0, default))]));
        return profile;
    }

    private static Post Post(int author, int claim) => new(
        new Account(author), new Tick(0), 0, 7, 0, (byte)claim, Card.NoAgenda, false, 0, 0, 0.5f,
        author < Creator ? CreatorClass.Person : CreatorClass.Influencer);
}
