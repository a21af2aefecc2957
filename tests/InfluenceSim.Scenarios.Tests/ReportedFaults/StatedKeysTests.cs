using InfluenceSim.Scenarios.Tests.EveryKey;

namespace InfluenceSim.Scenarios.Tests.ReportedFaults;

/// <summary>Keys that were stated and did nothing, without a word.</summary>
[Trait("Promise", "reported-faults")]
public sealed class StatedKeysTests
{
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
    public void A_key_that_acts_is_not_warned_of(string text) => Assert.Empty(ScenarioReader.ReadText(text, "x.yaml").Warnings);

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
        const string Small = "population: { users: 60 }\nnetwork: { userFollows: 8 }\ncreators: { influencers: 9, fakefluencers: 3 }\n"
            + "warmUp: 1d\nhorizon: 2d\n";
        Scenario without = ScenarioReader.ReadText(Small, "x.yaml");
        Scenario with = ScenarioReader.ReadText(Small + "economy: { adaptation: { usefulnessSd: 1 } }", "x.yaml");

        Assert.Equal(Outcome.Of(without), Outcome.Of(with));
        Assert.Equal("economy.adaptation.usefulnessSd", Assert.Single(with.Warnings).Key);
    }
}
