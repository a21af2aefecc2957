using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>The named settings of the sweep: together they let each key act somewhere, and take what it acts on away elsewhere.</summary>
internal static class Settings
{
    private const string People = "population: { users: 100, sessionsMedian: 4, topics: 4 }";
    private const string Few = "population: { users: 60, sessionsMedian: 2, topics: 4 }";
    private const string Creators =
        "creators: { influencers: 8, fakefluencers: 12, operators: 9, creatorFollows: 2, manipulative: { sleeperDays: 1d } }";

    private const string Lively = "reactions: { comment: 0.05, share: 0.2, follow: 0.05, unfollow: 0.01 }";
    private const string News = "claims: { beliefBase: 0.6, userFalseShare: 0.4, trueShare: 0.3, claimShare: 1, falseNoveltyBoost: 4 }";
    private const string Short = "warmUp: 2d\nhorizon: 6d";
    private const string Long = "warmUp: 14d\nhorizon: 35d";
    private const string Economy =
        "economy: { enabled: true, market: { brands: 4, brand: { budgetMedian: 2000000, concentration: 0.5 }, "
        + "commissions: { price: 8000 }, operatorCapital: 2000000 }, "
        + "adaptation: { entry: 0.3, usefulnessSd: 0.3, patienceWeeks: 2, strategies: { adoptAi: 3 } }, "
        + "operators: { launchDays: 2d } }";

    private const string Arm =
        "arms:\n  labels:\n    - mandatoryLabelling: { compliance: 0.5, recall: 1, delay: 1d, falsePositive: 1 }\n"
        + "    - factCheckLabels: { delayMin: 0h, delayMax: 2h, coverage: 1 }";

    private const string Customs =
        "effects: { label: custom, customLabel: { belief: 0.2, sharing: 0.3, trust: true }, shock: custom, "
        + "customShock: { trustLoss: 0.2, spill: 0.3, unfollow: 0.1 }, evasion: custom, "
        + "customEvasion: { commercial: 0.1, farm: 0.5, manipulative: 0.8 }, factCheck: custom, "
        + "customFactCheck: { belief: 0.3, sharing: 0.2 }, implied: custom, customImplied: 0.5, aiAppeal: custom, customAppeal: 0.2, "
        + "persuasion: custom, customPersuasion: 0.05, displacement: time-bound }";

    private const string NoEffects =
        "effects: { label: none, shock: none, evasion: none, factCheck: none, implied: none, aiAppeal: none, persuasion: none }";

    // A file that makes two graphs, by what parts its columns.
    private static readonly string TwoDelimiters =
        Path.Combine(Repository.Root, "tests", "InfluenceSim.Scenarios.Tests", "EveryKey", "two-delimiters.txt");

    // So few follows that no cap cuts the tail of their counts off, and an effect that is rare as it usually is.
    private static readonly string[] Usual =
        ["network: { userFollows: 6 }", "effects: { implied: custom, customImplied: 1 }"];

    // What a lever needs in order to act on this few accounts in this short a time.
    private static readonly Dictionary<string, string> Hasty = new()
    {
        ["mandatoryLabelling"] = ", recall: 1, delay: 1d, falsePositive: 1",
        ["strikesAndBans"] = ", strikes: 1, recall: 1, delay: 1d, falsePositive: 1, appealDays: 2d",
        ["voluntaryLabelling"] = ", share: 0.9",
        ["factCheckLabels"] = ", delayMin: 1h, delayMax: 6h, coverage: 0.7",
        ["adDisclosure"] = ", inspection: 0.5",
        ["operatorLiability"] = ", strikes: 1, fine: 100000",
        ["postingCap"] = ", perOperator: 8",
        ["followCap"] = ", perOperator: 4",
        ["accountVerification"] = ", cap: 4",
        ["removal"] = ", halfLife: 1h, falsePositive: 0.5, appeals: 1, appealDays: 1d",
    };

    /// <summary>Settings in which each key of the world is tried.</summary>
    public static IReadOnlyList<Setting> OfWorlds { get; } =
    [
        Social("social"),
        Social("erdos-renyi", "network: { kind: erdos-renyi, userFollows: 10 }"),
        Social("barabasi-albert", "network: { kind: barabasi-albert, userFollows: 10 }"),
        Social("watts-strogatz", "network: { kind: watts-strogatz, userFollows: 10 }"),
        Social("stochastic-block", "network: { kind: stochastic-block, userFollows: 10 }"),
        new("file", Of(
            Short, "population: { sessionsMedian: 4, topics: 4 }", Creators, Lively, News, Arm,
            $"network: {{ kind: file, file: {TwoDelimiters} }}")),
        Social("chronological", "feed: { algorithm: chronological }"),
        Social("interest", "feed: { algorithm: interest }"),
        Social("per-sharer", "feed: { repeats: per-sharer }"),
        Social("no recommender", "feed: { outOfNetworkShare: 0 }"),
        Social("customs", Customs),
        Social("no effects", NoEffects) with { Elsewhere = ["effects.implied"] },
        new("no personas", Of(
            Short, People, "creators: { influencers: 8, fakefluencers: 0, creatorFollows: 1 }", Lively, News, Arm)),
        new("no creators", Of(Short, People, "creators: { influencers: 0, fakefluencers: 0 }", Lively, News, Arm)),
        new(
            "no influencers",
            Of(Short, People, Creators.Replace("influencers: 8", "influencers: 0", StringComparison.Ordinal), Lively, News, Arm)),
        new("farms only", Of(
            Short, People, Lively, News, Arm,
            "creators: { influencers: 8, fakefluencers: 12, creatorFollows: 2, mix: { commercial: 0, manipulative: 0 } }")),
        new("no claims", Of(Short, People, Creators, Lively, "claims: { false: 0, true: 0 }", Arm)),
        new("no false claims", Of(Short, People, Creators, Lively, "claims: { false: 0, trueShare: 0.3, claimShare: 1 }", Arm)),
        new("stated personas", Of(Short, People, Lively, News, Arm,
            "creators: { influencers: 8, fakefluencers: 3, operators: 3, creatorFollows: 1, manipulative: { sleeperDays: 0d }, "
            + "extraPersonas: [{ kind: manipulative, audience: 30%, niche: 1 }, { kind: farm, audience: 20% }] }")),
        new("frozen", Of(Short, People, Creators, "reactions: { followsChange: false, constantShare: 0.1 }", News, Arm)),
        new("fictional personas spared", Of(
            Short, People, Creators, Lively, News,
            "arms:\n  narrow:\n    - mandatoryLabelling: { compliance: 0.9, exempt: fictional }"))
        {
            Only = ["creators.fictional"],
        },
        new("no labels", Of(Short, People, Creators, Lively, News, "platform: { disclosureToday: 0 }")),
        new("economy", Of(
            Long, Few, Creators, Lively, News, Economy,
            "arms:\n  labels:\n    - mandatoryLabelling: { delay: 1d, recall: 1, fine: 1000 }\n    - adDisclosure\n    - factCheckLabels"))
        {
            Elsewhere =
            [
                "economy.market.commissions.expectedReach", "economy.market.commissions.imageDistance", "economy.market.commissions.noise",
                "economy.market.commissions.patienceWeeks", "economy.operators.losingWeeks", "economy.operators.growWeeks",
                "economy.operators.leastGrowth", "economy.adaptation.discount.", "economy.adaptation.reservationShare",
            ],
        },
        new("commissions", Of(
            Long, Few, Creators, Lively, News,
            "economy: { enabled: true, market: { brands: 12, brand: { budgetMedian: 2000000 }, operatorCapital: 30000, "
            + "commissions: { price: 4000000, patienceWeeks: 1 } }, operators: { launchDays: 2d, pool: 1 } }"))
        {
            Only = ["economy.market.commissions."],
            Elsewhere = ["economy.market.commissions.expectedReach", "economy.market.commissions.feeMargin"],
        },
        new("no example of a persona", Of(
            Long, Few, Lively, News, "creators: { influencers: 8, fakefluencers: 3, operators: 3, creatorFollows: 2 }",
            "economy: { enabled: true, market: { brands: 12, brand: { budgetMedian: 2000000 }, "
            + "commissions: { price: 4000000 } }, operators: { pool: 0 } }",
            "effects: { evasion: custom, customEvasion: { commercial: 1, farm: 1, manipulative: 1 } }",
            "arms:\n  banned:\n    - strikesAndBans: { strikes: 1, recall: 1, delay: 0d }"))
        {
            Only = ["economy.market.commissions.expectedReach"],
        },
        new("launches that lose", Of(
            Long, Few, Creators, Lively, News,
            "economy: { enabled: true, market: { operatorCapital: 2000000, costs: { persona: 3000 } }, "
            + "operators: { losingWeeks: 1, growWeeks: 1, launchCost: 1000, paybackWeeks: 2 } }"))
        {
            Only = ["economy.operators."],
            Elsewhere = ["economy.operators.launchCost", "economy.operators.launchDays"],
        },
        new("discounts", Of(
            Long, Few, Creators, Lively, News,
            "economy: { enabled: true, adaptation: { strategies: { invest: 0, volume: 0, trend: 0, adoptAi: 0 }, "
            + "discount: { price: 0.6 } } }"))
        {
            Only = ["economy.adaptation.strategies.", "economy.adaptation.invest.", "economy.adaptation.discount."],
        },
        new("people who earn little", Of(
            Long, Few, Creators, Lively, News, "economy: { enabled: true, adaptation: { reservation: 20, patienceWeeks: 1 } }"))
        {
            Only = ["economy.adaptation.reservationShare"],
        },
        new("no brands", Of(Long, Few, Creators, Lively, News, Economy.Replace("brands: 4", "brands: 0", StringComparison.Ordinal)))
        {
            Only = ["economy.market.brand.", "economy.market.commissions.", "economy.market.prices.", "utility.sponsored"],
        },
        new("personas that all push claims after a while", Of(
            Short, People, Lively, News, Arm,
            "creators: { influencers: 8, fakefluencers: 12, operators: 9, creatorFollows: 2, "
            + "commercial: { falseShare: 0.5, sleeperDays: 1d }, farm: { falseShare: 0.5, sleeperDays: 1d } }"))
        {
            Only = ["creators.commercial.sleeperDays", "creators.farm.sleeperDays"],
        },
        new("personas who come later", Of(
            Long, Few, Lively, News, Economy,
            "creators: { influencers: 8, fakefluencers: 3, operators: 3, creatorFollows: 1, "
            + "extraPersonas: [{ kind: manipulative, audience: 30%, entry: 4d }, { kind: farm, audience: 20%, entry: 8d }] }"))
        {
            Only = ["creators.extraPersonas.0.entry", "creators.extraPersonas.1.entry"],
        },
        Social("the most followed person", "network: { userFollows: 6, maxFollowers: 60 }") with { Only = ["network.maxFollowers"] },
    ];

    /// <summary>Settings of one lever each, in which its own keys are tried.</summary>
    public static IEnumerable<Setting> OfLevers() => ModelParts.Ours.Of(PartKind.Lever).Select(lever =>
    {
        bool needsEconomy = PolicyRegistry.NeedsEconomy((Policy)Activator.CreateInstance(lever.Type)!);
        string companion = lever.Name == "operatorLiability" ? "\n    - strikesAndBans: { recall: 1, delay: 1d, strikes: 4 }" : "";
        int from = needsEconomy ? 8 : 1;
        string arm = $"arms:\n  only:\n    - {lever.Name}: {{ from: {from}d, ramp: 2d{Hasty.GetValueOrDefault(lever.Name)} }}{companion}";
        return new Setting(
            lever.Name,
            needsEconomy ? Of(Long, Few, Creators, Lively, News, Economy, arm) : Of(Short, People, Creators, Lively, News, arm));
    }).Concat(
    [
        new Setting("fines of a mandate", Of(
            Long, Few, Creators, Lively, News, Economy,
            "arms:\n  only:\n    - mandatoryLabelling: { from: 8d, compliance: 0.5, recall: 1, delay: 1d, fine: 100000 }"))
        {
            Only = ["arms.only.0.mandatoryLabelling.fine", "arms.only.0.mandatoryLabelling.liable"],
        },
        new Setting("bans that end", Of(
            Short, People, Creators, Lively, News,
            "arms:\n  only:\n    - strikesAndBans: { from: 1d, until: 4d, strikes: 1, recall: 1, delay: 1d }"))
        {
            Only = ["arms.only.0.strikesAndBans.lifts"],
        },
    ]);

    private static Setting Social(string name, string more = "") => new(name, Of(Short, People, Creators, Lively, News, Arm, more));

    private static string Of(params string[] parts) =>
        string.Join('\n', parts.Concat(Usual.Where(usual => !parts.Any(part => part.Split(':')[0] == usual.Split(':')[0])))) + "\n";
}
