using InfluenceSim.Scenarios.Tests.EveryKey;

namespace InfluenceSim.Scenarios.Tests.ReportedFaults;

/// <summary>Keys that were stated and did nothing, without a word.</summary>
[Trait("Promise", "reported-faults")]
public sealed class StatedKeysTests
{
    private const string Small = "population: { users: 60 }\nnetwork: { userFollows: 8 }\n"
        + "creators: { influencers: 9, fakefluencers: 6 }\nwarmUp: 1d\nhorizon: 9d\n";

    [Theory]
    [InlineData("economy: { livingWage: 9000 }", "economy.livingWage")]
    [InlineData("economy: { market: { prices: { base: 1 } } }", "economy.market.prices.base")]
    [InlineData("network: { rewiring: 0.3 }", "network.rewiring")]
    [InlineData("network: { kind: erdos-renyi, homophily: 0.9 }", "network.homophily")]
    [InlineData("network: { kind: erdos-renyi, homophily: 0.7 }", "network.homophily")]
    [InlineData("network: { kind: barabasi-albert, reciprocated: 0.5 }", "network.reciprocated")]
    [InlineData("effects: { customShock: { unfollow: 0.3 } }", "effects.customShock.unfollow")]
    [InlineData("effects: { shock: mild, customShock: { unfollow: 0.3 } }", "effects.customShock.unfollow")]
    [InlineData("creators: { mix: { farm: 0 }, farm: { postsPerDay: 20 } }", "creators.farm.postsPerDay")]
    [InlineData("creators: { fakefluencers: 0, bandit: { priorMean: 0.1 } }", "creators.bandit.priorMean")]
    [InlineData("creators: { manipulative: { sleeperDays: 200, falseShare: 0.5 } }", "creators.manipulative.falseShare")]
    [InlineData("creators: { extraPersonas: [{ kind: farm, entry: 3 }] }", "creators.extraPersonas.0.entry")]
    [InlineData("feed: { algorithm: chronological, noise: 0 }", "feed.noise")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { liable: brand } }] }", "arms.a.0.mandatoryLabelling.liable")]
    [InlineData("horizon: 10d\narms: { a: [{ mandatoryLabelling: { ramp: 14d } }] }", "arms.a.0.mandatoryLabelling.ramp")]
    [InlineData("horizon: 10d\narms: { a: [{ mandatoryLabelling: { until: 12d } }] }", "arms.a.0.mandatoryLabelling.until")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { form: interstitial, prominence: 0.5 } }] }", "arms.a.0.mandatoryLabelling.prominence")]
    [InlineData("effects: { label: none }\narms: { a: [{ mandatoryLabelling: { wording: harm } }] }",
        "arms.a.0.mandatoryLabelling.wording")]
    [InlineData("effects: { label: custom, customLabel: { belief: 0.2 } }\narms: { a: [{ mandatoryLabelling: { wording: harm } }] }",
        "arms.a.0.mandatoryLabelling.wording")]
    [InlineData("arms: { a: [mandatoryLabelling, { strikesAndBans: { detector: shared, recall: 0.9 } }] }",
        "arms.a.1.strikesAndBans.recall")]
    [InlineData("arms: { a: [mandatoryLabelling, { strikesAndBans: { detector: shared, strikes: 1, delay: 3d } }] }",
        "arms.a.1.strikesAndBans.delay")]
    [InlineData("arms: { b: [mandatoryLabelling], a: [{ strikesAndBans: { detector: shared } }] }", "arms.a.0.strikesAndBans")]
    [InlineData("arms: { none: [], a: [factCheckLabels], e: }", "arms.e")]
    [InlineData("reactions: { followBack: 0, followBackLabelled: 0.5 }", "reactions.followBackLabelled")]
    [InlineData("creators: { fakefluencers: 0 }\nreactions: { followBackLabelled: 0.5 }", "reactions.followBackLabelled")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { scope: sponsored } }] }", "arms.a.0.mandatoryLabelling")]
    [InlineData("claims: { false: 0 }\narms: { a: [factCheckLabels] }", "arms.a.0.factCheckLabels")]
    [InlineData("feed: { algorithm: chronological }\narms: { a: [chronologicalFeed] }", "arms.a.0.chronologicalFeed")]
    [InlineData("arms: { a: [{ givenPlan: { posts: null } }] }", "arms.a.0.givenPlan")]
    [InlineData("claims: { false: 0 }\narms: { a: [{ givenPlan: { falseShare: 1 } }] }", "arms.a.0.givenPlan.falseShare")]
    [InlineData(
        "reactions: { followsChange: false }\narms: { a: [{ givenPlan: { followRequests: 9 } }] }", "arms.a.0.givenPlan.followRequests")]
    [InlineData("arms: { a: [{ strikesAndBans: { lifts: true } }] }", "arms.a.0.strikesAndBans.lifts")]
    [InlineData("arms: { a: [{ strikesAndBans: { from: 3d, lifts: true } }] }", "arms.a.0.strikesAndBans.lifts")]
    [InlineData("horizon: 10d\narms: { a: [{ strikesAndBans: { until: 10d, lifts: true } }] }", "arms.a.0.strikesAndBans.lifts")]
    [InlineData("arms: { a: [{ circuitBreaker: { hours: 0h } }] }", "arms.a.0.circuitBreaker")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { compliance: 0, recall: 0, falsePositive: 0 } }] }", "arms.a.0.mandatoryLabelling")]
    [InlineData("arms: { a: [{ removal: { appeals: 0, appealDays: 5d } }] }", "arms.a.0.removal.appealDays")]
    [InlineData("arms: { a: [{ removal: { coverage: 0, falsePositive: 0 } }] }", "arms.a.0.removal")]
    [InlineData("arms: { a: [{ reshareFriction: { strength: 0 } }] }", "arms.a.0.reshareFriction")]
    [InlineData("arms: { a: [{ strikesAndBans: { recall: 0, falsePositive: 0 } }] }", "arms.a.0.strikesAndBans")]
    [InlineData("arms: { a: [{ factCheckLabels: { coverage: 0 } }] }", "arms.a.0.factCheckLabels")]
    [InlineData("arms: { a: [{ provenance: { aiCoverage: 0, doubt: 0 } }] }", "arms.a.0.provenance")]
    [InlineData("arms: { a: [{ downrank: { factor: 1 } }] }", "arms.a.0.downrank")]
    [InlineData("arms: { a: [{ voluntaryLabelling: { share: 0 } }] }", "arms.a.0.voluntaryLabelling")]
    [InlineData("arms: { a: [{ replyDisclosure: { compliance: 0 } }] }", "arms.a.0.replyDisclosure")]
    [InlineData("arms: { a: [{ literacyCampaign: { gain: 0 } }] }", "arms.a.0.literacyCampaign")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ brandCode: { aversion: 0 } }] }", "arms.a.0.brandCode")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ demonetise: { share: 0 } }] }", "arms.a.0.demonetise")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ adDisclosure: { compliance: 0, fine: 0 } }] }", "arms.a.0.adDisclosure")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ postingCap: { perAccount: null } }] }", "arms.a.0.postingCap")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ followCap: { perAccount: null } }] }", "arms.a.0.followCap")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ accountVerification: { cost: 0, delay: 0d } }] }",
        "arms.a.0.accountVerification")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ operatorLiability: { fine: 0, strikes: 0 } }, strikesAndBans] }",
        "arms.a.0.operatorLiability")]
    [InlineData(
        "arms: { a: [{ mandatoryLabelling: { appliesTo: commercial } }, { strikesAndBans: { detector: shared, appliesTo: farm } }] }",
        "arms.a.1.strikesAndBans.appliesTo")]
    [InlineData(
        "creators: { commercial: { followRequestsPerDay: 0 }, farm: { followRequestsPerDay: 0 },"
            + " manipulative: { followRequestsPerDay: 0 } }\n"
            + "reactions: { followBackLabelled: 0.5 }",
        "reactions.followBackLabelled")]
    public void A_key_that_cannot_act_is_warned_of_at_its_place(string text, string key)
    {
        ScenarioWarning warning = Assert.Single(ScenarioReader.ReadText(text, "x.yaml").Warnings, warning => warning.Key == key);

        // The key's last word stands where the warning points.
        string line = text.Split('\n')[warning.Line - 1];
        Assert.StartsWith(key[(key.LastIndexOf('.') + 1)..], line[(warning.Column - 1)..], StringComparison.Ordinal);
        Assert.StartsWith($"x.yaml:{warning.Line}:{warning.Column}: warning: {key}: ", warning.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("economy: { enabled: true, livingWage: 9000 }")]
    [InlineData("network: { kind: watts-strogatz, rewiring: 0.3 }")]
    [InlineData("network: { homophily: 0.9, reciprocated: 0.5 }")]
    [InlineData("effects: { shock: custom, customShock: { unfollow: 0.3 } }")]
    [InlineData("creators: { farm: { postsPerDay: 20 }, bandit: { priorMean: 0.1 } }")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ mandatoryLabelling: { liable: brand, fine: 1, ramp: 14d, until: 20d } }] }")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ mandatoryLabelling: { scope: sponsored } }] }")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { form: interstitial, prominence: 0.5, ramp: 3d } }] }")]
    [InlineData("effects: { label: wang-2025 }\narms: { a: [{ mandatoryLabelling: { wording: process } }] }")]
    [InlineData("reactions: { followBackLabelled: 0.5 }")]
    [InlineData("arms: { a: [mandatoryLabelling, { strikesAndBans: { detector: shared, strikes: 3, delay: 3d, appealDays: 4d } }] }")]
    [InlineData("arms: { a: [{ givenPlan: { topic: 1, posts: null, realism: 0.9, falseShare: 1, followRequests: 9 } }] }")]
    [InlineData("feed: { noise: 0 }\narms: { a: [factCheckLabels, chronologicalFeed] }")]
    [InlineData("horizon: 10d\narms: { a: [{ strikesAndBans: { until: 9d, lifts: true } }] }")]
    [InlineData("arms: { a: [{ removal: { coverage: 0 } }, { mandatoryLabelling: { compliance: 0, recall: 0 } }] }")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { compliance: 0, recall: 0, falsePositive: 0, form: interstitial } }] }")]
    public void A_key_that_acts_is_not_warned_of(string text) => Assert.Empty(ScenarioReader.ReadText(text, "x.yaml").Warnings);

    [Theory]
    [InlineData("arms: { a: [{ circuitBreaker: { hours: 0h } }] }")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { compliance: 0, recall: 0, falsePositive: 0 } }] }")]
    [InlineData("arms: { a: [{ mandatoryLabelling: { scope: sponsored } }] }")]
    [InlineData("arms: { a: [{ removal: { coverage: 0, falsePositive: 0 } }] }")]
    [InlineData("arms: { a: [{ voluntaryLabelling: { share: 0, ramp: 2d } }] }")]
    [InlineData("economy: { enabled: true }\narms: { a: [{ accountVerification: { cost: 0, delay: 0d } }] }")]
    public void A_lever_that_is_warned_of_makes_the_run_that_there_is_without_it(string text)
    {
        Scenario with = ScenarioReader.ReadText(text + "\n" + Small, "x.yaml");
        Scenario without = ScenarioReader.ReadText(text.Split("arms")[0] + "arms: { a: none }\n" + Small, "x.yaml");

        Assert.NotEmpty(with.Warnings);
        Assert.Equal(Outcome.Of(without), Outcome.Of(with));
    }

    [Fact]
    public void An_override_is_warned_of_too()
    {
        ScenarioWarning warning = Assert.Single(ScenarioReader.ReadText("seed: 1", "x.yaml", ["seed=2", "network.blocks=3"]).Warnings);

        Assert.Equal(("--set", 2, "network.blocks"), (warning.File, warning.Line, warning.Key));
    }

    [Fact]
    public void What_a_resolved_scenario_says_is_no_warning()
    {
        const string Bare = "creators: { influencers: 0, fakefluencers: 0 }\nfeed: { algorithm: chronological }";
        Scenario scenario = ScenarioReader.ReadText(Bare, "x.yaml");

        Assert.Empty(ScenarioReader.ReadText(ScenarioWriter.Resolved(scenario), "x.yaml").Warnings);
    }

    [Fact]
    public void Spread_of_usefulness_waits_for_an_economy()
    {
        Scenario without = ScenarioReader.ReadText(Small, "x.yaml");
        Scenario with = ScenarioReader.ReadText(Small + "economy: { adaptation: { usefulnessSd: 1 } }", "x.yaml");

        Assert.Equal(Outcome.Of(without), Outcome.Of(with));
        Assert.Equal("economy.adaptation.usefulnessSd", Assert.Single(with.Warnings).Key);
    }
}
