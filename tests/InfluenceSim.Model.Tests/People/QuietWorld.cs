using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.People;

/// <summary>A few people who all follow one persona and read all there is each hour; nothing happens but what a test does.</summary>
internal static class QuietWorld
{
    public const int Users = 12;
    public const int Persona = Users;

    public static SimulationParameters Parameters { get; } = new()
    {
        WarmUp = 0,
        Horizon = 30,
        Network = new NetworkParameters { Kind = GraphKind.File },
        Population = new PopulationParameters
        {
            Users = Users,
            SessionsMedian = 1e9,
            SessionsLogSd = 0,
            SessionsMax = 1e9,
            PostsPerSessionMedian = 0,
            AttentionMean = 1,
            AttentionSd = 0,
        },
        Creators = new CreatorParameters { Influencers = 0, Fakefluencers = 0, ExtraPersonas = [new ExtraPersona { Audience = 1 }] },
        Claims = new ClaimParameters { False = 1, True = 1 },
        Feed = new FeedParameters
        {
            SessionCap = 1,
            ItemsMean = 1e9,
            ItemsKappa = 0,
            OutOfNetworkShare = 0,
            DiurnalFirst = 0,
            DiurnalSecond = 0,
        },
        Reactions = new ReactionParameters { FollowsChange = false, Like = 0, Comment = 0, Share = 0 },
        Perception = new PerceptionParameters { DetectHazard = 0, FalseAlarm = 0, FatigueGain = 0 },
        Platform = new PlatformParameters { DisclosureToday = 0, Prominence = 1 },
        Effects = new EffectParameters { Evasion = EvasionPreset.None },
    };

    public static World Build(SimulationParameters parameters) => World.Build(parameters, ReplicateKey.Of(5, 0), new UserEdges([], []));

    public static Post Post(int tick, int claim = Claim.None, int agenda = Card.NoAgenda) =>
        new(
            new Account(Persona), new Tick(tick), (byte)(tick % 24), 7, 0, (byte)claim, (byte)agenda, false, 0, 0, 0.5f,
            CreatorClass.Commercial);
}
