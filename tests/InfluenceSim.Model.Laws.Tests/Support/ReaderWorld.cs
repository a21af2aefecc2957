namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>
/// A world of readers in which nothing happens but what a test switches on: all weights and rates are 0, everybody reads every hour
/// all there is, newest first. Readers are as different as the population's distributions make them.
/// </summary>
internal static class ReaderWorld
{
    public const int Readers = 256;

    /// <summary>Above the readers are users whom one reader each follows, so that a card can be handed to that reader alone.</summary>
    public const int Users = 2 * Readers;

    public const int HumanCreator = Users;
    public const int Commercial = Users + 1;
    public const int Farm = Users + 2;
    public const int Manipulative = Users + 3;

    public const int NoClaim = Claim.None;
    public const int FalseClaim = 0;
    public const int LaterFalseClaim = 1;
    public const int TrueClaim = 2;

    private const double Always = 1e9;

    public static SimulationParameters Quiet { get; } = new()
    {
        WarmUp = 0,
        Horizon = 30,
        Network = new NetworkParameters { Kind = GraphKind.File },
        Population = new PopulationParameters
        {
            Users = Users,
            SessionsMedian = Always,
            SessionsLogSd = 0,
            SessionsMax = Always,
            PostsPerSessionMedian = 0,
        },
        Creators = new CreatorParameters
        {
            Influencers = 1,
            Fakefluencers = 0,
            CreatorFollows = 0,
            ExtraPersonas =
            [
                new ExtraPersona { Kind = CreatorClass.Commercial },
                new ExtraPersona { Kind = CreatorClass.Farm },
                new ExtraPersona { Kind = CreatorClass.Manipulative },
            ],
        },
        Claims = new ClaimParameters
        {
            False = 2,
            True = 1,
            BeliefBase = 0,
            Repetition = 0,
            Lapse = 0,
            FalseNoveltyBoost = 1,
            ClaimShare = 1,
        },
        Feed = new FeedParameters
        {
            Algorithm = FeedAlgorithm.Chronological,
            SessionCap = 1,
            ItemsMean = Always,
            ItemsKappa = 0,
            OutOfNetworkShare = 0,
            DiurnalFirst = 0,
            DiurnalSecond = 0,
        },
        Utility = new UtilityParameters
        {
            Base = 0,
            Interest = 0,
            Entertainment = 0,
            Usefulness = 0,
            Quality = 0,
            Social = 0,
            Trust = 0,
            Sponsored = 0,
            Claim = 0,
            TieFriend = 0,
            TieStranger = 0,
        },
        Reactions = new ReactionParameters { Like = 0, Comment = 0, Share = 0, ShareCap = 1, Follow = 0, Unfollow = 0, FollowBack = 1 },
        Relations = new RelationParameters
        {
            BondGain = 0.5,
            BondTie = 0,
            BondTrust = 0,
            AuthenticityTrust = 0,
            AuthenticityBond = 0,
        },
        Perception = new PerceptionParameters
        {
            DetectHazard = 0,
            FalseAlarm = 0,
            FatigueGain = 0,
            FatigueKept = 1,
            LabelShareGain = 0,
            TrustRecovery = 0,
        },
        Platform = new PlatformParameters { DisclosureToday = 0, Prominence = 1, FactCheckNoticed = 1 },
        Effects = new EffectParameters
        {
            Label = LabelPreset.None,
            Shock = ShockPreset.None,
            Evasion = EvasionPreset.None,
            FactCheck = FactCheckPreset.None,
            Implied = ImpliedPreset.None,
            AiAppeal = AiAppealPreset.None,
            Displacement = DisplacementPreset.None,
            Persuasion = PersuasionPreset.None,
        },
    };

    /// <summary>Each reader follows the next one and a user of its own, who hands it cards; every fourth is followed back.</summary>
    public static World Build(SimulationParameters parameters)
    {
        List<(int Follower, int Followed)> edges = [];
        for (int reader = 0; reader < Readers; reader++)
        {
            edges.Add((reader, Friend(reader)));
            edges.Add((reader, Postman(reader)));
            if (reader % 4 == 0)
            {
                edges.Add((Friend(reader), reader));
            }
        }

        return Build(parameters, edges);
    }

    /// <summary>Readers who follow no user, so that a creator is the first whom they follow.</summary>
    public static World BuildApart(SimulationParameters parameters) => Build(parameters, []);

    private static World Build(SimulationParameters parameters, List<(int Follower, int Followed)> edges) => World.Build(
        parameters,
        ReplicateKey.Of(19, 0),
        new UserEdges([.. edges.Select(edge => edge.Follower)], [.. edges.Select(edge => edge.Followed)]));

    public static int Friend(int reader) => (reader + 1) % Readers;

    public static int Postman(int reader) => Readers + reader;

    public static CreatorClass ClassOf(World world, int account) =>
        account < Users ? CreatorClass.Person : world.Creators[account - Users].Class;
}
