using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Two personas followed by everybody, who read at different hours. The first one's maker discloses, and its post carries a claim; the
/// second evades, and its post carries none. Everything that could hide an effect is off or certain: labels are always noticed, cuts are
/// whole, nobody sees through a persona unaided, and every reader comments, which is how a test knows who read.
/// </summary>
internal static class TwoPersonas
{
    public const int Users = 400;
    public const int Concerned = Users;
    public const int Control = Users + 1;

    /// <summary>Hour at which both post.</summary>
    public const int Pushed = 4;

    private const int FalseClaim = 0;

    /// <summary>A post of each at <see cref="Pushed"/>.</summary>
    public static Post[] Posts { get; } = [Post(Concerned, FalseClaim, 2), Post(Control, Claim.None, 0)];

    /// <summary>The world, with ties among people where there are any.</summary>
    public static Model.Worlds.World World(SimulationParameters parameters, UserEdges? ties = null) =>
        Model.Worlds.World.Build(parameters, ReplicateKey.Of(3, 0), ties ?? new UserEdges([], []));

    public static SimulationParameters Parameters(double itemsPerSession = 1e9) => new()
    {
        WarmUp = 0,
        Horizon = 10,
        Network = new NetworkParameters { Kind = GraphKind.File },
        Population = new PopulationParameters
        {
            Users = Users,
            SessionsMedian = 1.2,
            SessionsLogSd = 0,
            PostsPerSessionMedian = 0,
            AttentionMean = 1,
            AttentionSd = 0,
            ShareLogSd = 0,
            AppetiteLogSd = 0,
        },
        Creators = new CreatorParameters
        {
            Influencers = 0,
            Fakefluencers = 0,
            ExtraPersonas = [
                new ExtraPersona { Kind = CreatorClass.Commercial, Audience = 1 },
                new ExtraPersona { Kind = CreatorClass.Manipulative, Audience = 1 }],
        },
        Claims = new ClaimParameters { False = 1, True = 0, BeliefBase = 1, ClaimShare = 1 },
        Feed = new FeedParameters
        {
            DiurnalFirst = 0,
            DiurnalSecond = 0,
            OutOfNetworkShare = 0,
            ItemsMean = itemsPerSession,
            ItemsKappa = 0,
            Noise = 0,
        },
        Utility = new UtilityParameters { Base = 10 },
        Reactions = new ReactionParameters { FollowsChange = false, Share = 1, Comment = 1 },
        Perception = new PerceptionParameters { DetectHazard = 0, FatigueGain = 0 },
        Platform = new PlatformParameters { DisclosureToday = 0, FactCheckNoticed = 1 },
        Effects = new EffectParameters
        {
            Label = LabelPreset.Custom,
            CustomLabel = new CustomLabel { Sharing = 1 },
            FactCheck = FactCheckPreset.Custom,
            CustomFactCheck = new CustomFactCheck { Belief = 1, Sharing = 1 },
            Evasion = EvasionPreset.ByKind,
        },
    };

    private static Post Post(int author, int claim, float appeal) =>
        new(
            new Account(author),
            new Tick(Pushed),
            0,
            7,
            0,
            (byte)claim,
            Card.NoAgenda,
            false,
            appeal,
            appeal,
            0.5f,
            author == Concerned ? CreatorClass.Commercial : CreatorClass.Manipulative);
}
