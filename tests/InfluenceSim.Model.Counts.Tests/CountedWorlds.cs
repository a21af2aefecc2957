[assembly: AssemblyFixture(typeof(InfluenceSim.Model.Counts.Tests.CountedWorlds))]

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>
/// The worlds in which measures are counted twice: small, and between them every measure has something to show. They are made anew
/// for each pass through the tests: a tool that plants mutants makes many passes in one process.
/// </summary>
public sealed class CountedWorlds
{
    private static readonly SimulationParameters Fast = new()
    {
        Population = new PopulationParameters { Users = 250, SessionsMedian = 1 },
        Reactions = new ReactionParameters { Comment = 0.08, Share = 0.08, Unfollow = 0.005 },
        Claims = new ClaimParameters { False = 9, True = 5, RecentDays = 60, ClaimShare = 1, BeliefBase = 0.4, TrueShare = 0.2 },
        Relations = new RelationParameters { BondHalfLife = 10 },
    };

    /// <summary>No economy; labels, fact-checks, bans, removals, a circuit breaker, an agenda, replies.</summary>
    private readonly Lazy<CountedRun> _talk = new(() => CountedRun.Of(
        "talk",
        Fast with
        {
            WarmUp = 3,
            Horizon = 24,
            Creators = new CreatorParameters
            {
                Influencers = 20,
                Fakefluencers = 10,
                Operators = 8,
                Mix = new KindMix { Commercial = 3, Farm = 2, Manipulative = 5 },
                AudienceExponent = 0.8,
                AudienceMax = 0.8,
                Manipulative = Pushing(agendaShare: 0.4),
            },
        },
        new MandatoryLabelling { From = 4, Until = 18, Compliance = 0.5, Recall = 0.5, Delay = 3, FalsePositive = 0.9 },
        new MandatoryLabelling { From = 12, Until = 16, Compliance = 0, Recall = 0, FalsePositive = 0, Form = LabelForm.Interstitial },
        new StrikesAndBans { From = 6, Strikes = 1, Recall = 0.3, Delay = 20, FalsePositive = 0.9, AppealDays = 5 },
        new FactCheckLabels { From = 2, Coverage = 0.6, DelayMin = 1, DelayMax = 12 },
        new LiteracyCampaign { From = 7, Reach = 0.4, Gain = 2 },
        new ReplyDisclosure { From = 5, Compliance = 0.3 },
        new Removal
        {
            From = 8,
            Target = RemovalTarget.Both,
            Coverage = 0.4,
            HalfLife = 20,
            FalsePositive = 0.2,
            Appeals = 0.6,
            AppealDays = 1,
        },
        new CircuitBreaker { From = 3, Threshold = 1, Window = 12, Hours = 6 }));

    /// <summary>An economy in which people come, go and take up tools, and everybody can be fined.</summary>
    private readonly Lazy<CountedRun> _trade = new(() => CountedRun.Of(
        "trade",
        Fast with
        {
            WarmUp = 7,
            Horizon = 34,
            Creators = new CreatorParameters
            {
                Influencers = 60,
                Fakefluencers = 14,
                Operators = 9,
                AudienceExponent = 0.8,
                AudienceMax = 0.8,
                ExtraPersonas = [new ExtraPersona { Kind = CreatorClass.Commercial, Audience = 0.1, Niche = 2, Entry = 4 }],
                Manipulative = Pushing(agendaShare: 0.2),
            },
            Economy = new EconomyParameters
            {
                Enabled = true,
                Adaptation = new AdaptationParameters
                {
                    PatienceWeeks = 2,
                    Reservation = 0.7,
                    Entry = 0.05,
                    UsefulnessSd = 0.3,
                    Strategies = new StrategyWeights { AdoptAi = 6 },
                },
                Operators = new OperatorParameters
                {
                    LaunchCost = 500,
                    LaunchDays = 3,
                    GrowWeeks = 1,
                    LosingWeeks = 1,
                    LeastGrowth = 1,
                    PaybackWeeks = 4,
                },
                Market = new MarketParameters
                {
                    Costs = new PostCostParameters { Persona = 150 },
                    Commissions = new CommissionParameters { Price = 3_000, Noise = 1 },
                },
            },
        },
        new MandatoryLabelling
        {
            From = 2,
            Compliance = 0.5,
            Recall = 0.25,
            Delay = 4,
            FalsePositive = 0.5,
            Fine = 700,
            Liable = LiableParty.Platform,
        },
        new OperatorLiability { From = 2, Liable = LiableParty.Brand, Fine = 900, AppliesTo = PersonaScope.Commercial },
        new OperatorLiability { From = 5, Fine = 300, Strikes = 1, Refusal = 0.2 },
        new AccountVerification { From = 6, Cost = 10, Delay = 1 },
        new MandatoryLabelling
        {
            From = 4,
            Scope = MandateScope.Sponsored,
            Compliance = 0.8,
            Recall = 0.6,
            Delay = 2,
            FalsePositive = 0.6,
            Fine = 400,
        },
        new AdDisclosure { From = 3, Compliance = 0.5, Inspection = 0.4, Fine = 800 }));

    /// <summary>So few sessions that claims still reach people after the 30 days in which reach counts.</summary>
    private readonly Lazy<CountedRun> _slow = new(() => CountedRun.Of(
        "slow",
        Fast with
        {
            WarmUp = 0,
            Horizon = 60,
            Population = new PopulationParameters { Users = 1_600, SessionsMedian = 0.03, PostsPerSessionMedian = 0.5, Topics = 3 },
            Claims = Fast.Claims with { False = 60, True = 1, UserFalseShare = 0.4 },
            Creators = new CreatorParameters { Influencers = 6, Fakefluencers = 0 },
        },
        new FactCheckLabels { From = 3, Coverage = 0.5, DelayMin = 1, DelayMax = 2 }));

    /// <summary>No warm-up and no claim.</summary>
    private readonly Lazy<CountedRun> _start = new(() => CountedRun.Of(
        "start",
        Fast with
        {
            WarmUp = 0,
            Horizon = 3,
            Population = new PopulationParameters { Users = 60 },
            Network = new NetworkParameters { UserFollows = 8 },
            Claims = new ClaimParameters { False = 0, True = 0 },
            Creators = new CreatorParameters { Influencers = 6, Fakefluencers = 4, Operators = 3 },
        }));

    /// <summary>People among themselves.</summary>
    private readonly Lazy<CountedRun> _alone = new(() => CountedRun.Of(
        "alone",
        Fast with
        {
            WarmUp = 1,
            Horizon = 2,
            Population = new PopulationParameters { Users = 60 },
            Network = new NetworkParameters { UserFollows = 8 },
            Creators = new CreatorParameters { Influencers = 0, Fakefluencers = 0 },
        }));

    internal CountedRun Slow => _slow.Value;

    /// <summary>The quickest first, each made when somebody comes to it: most that is wrong shows in the first.</summary>
    internal IEnumerable<CountedRun> All => new[] { _start, _alone, _talk, _trade, _slow }.Select(run => run.Value);

    private static PersonaParameters Pushing(double agendaShare) =>
        new() { PostsPerDay = 6, Realism = 0.65, FalseShare = 0.4, AgendaShare = agendaShare, SleeperDays = 1 };
}
