using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void What_is_left_out_has_the_defaults_of_the_model()
    {
        Scenario scenario = ScenarioReader.ReadText("seed: 3", "folder/small.yaml");

        Assert.Equal(("small", "", 3UL, 5), (scenario.Name, scenario.Question, scenario.Seed, scenario.Replicates));
        Assert.Null(Structure.FirstDifference(new SimulationParameters(), scenario.Parameters));
        Assert.Equal("none", Assert.Single(scenario.Arms).Name);
    }

    [Theory]
    [InlineData("question: Why?\nhorizon: never", "Why?")]
    [InlineData("horizon: 30d", "")]
    [InlineData("question: >\n  Why\n  not?\nseed: 1", "Why not?")]
    public void The_question_can_be_read_by_itself(string text, string question)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(question, ScenarioReader.ReadQuestion(folder.Write("x.yaml", text)));
    }

    [Theory]
    [InlineData("seed: 1\nquestion: [Why, not]", "x.yaml:2:")]
    [InlineData("seed: 1\n  question: Why?", "x.yaml:2:")]
    [InlineData("- question: Why?", "x.yaml:1:")]
    public void A_question_that_is_none_is_reported_with_its_place(string text, string place)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("x.yaml", text);

        ScenarioException refused = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadQuestion(file));

        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stating_one_key_of_a_kind_keeps_the_other_defaults_of_that_kind()
    {
        CreatorParameters creators = ScenarioReader.ReadText("creators: { farm: { realism: 0.4 } }", "x.yaml").Parameters.Creators;

        Assert.Null(Structure.FirstDifference(new CreatorParameters().Farm with { Realism = 0.4 }, creators.Farm));
        Assert.Null(Structure.FirstDifference(new CreatorParameters().Manipulative, creators.Manipulative));
    }

    [Fact]
    public void Two_readings_share_nothing()
    {
        Scenario first = ScenarioReader.ReadText("population: { users: 500 }", "x.yaml");
        Scenario second = ScenarioReader.ReadText("population: { topics: 4 }", "x.yaml");

        Assert.Equal((500, 8), (first.Parameters.Population.Users, first.Parameters.Population.Topics));
        Assert.Equal((20_000, 4), (second.Parameters.Population.Users, second.Parameters.Population.Topics));
    }

    [Theory]
    [InlineData("horizon: 30", 30)]
    [InlineData("horizon: 30d", 30)]
    [InlineData("horizon: \"30d\"", 30)]
    [InlineData("horizon: 720h", 30)]
    [InlineData("horizon: 3e1", 30)]
    public void Days_may_carry_their_unit(string text, int days) =>
        Assert.Equal(days, ScenarioReader.ReadText(text, "x.yaml").Parameters.Horizon);

    [Theory]
    [InlineData("claims: { noveltyHours: 36 }", 36)]
    [InlineData("claims: { noveltyHours: 36h }", 36)]
    [InlineData("claims: { noveltyHours: 1.5d }", 36)]
    public void Hours_may_carry_their_unit(string text, double hours) =>
        Assert.Equal(hours, ScenarioReader.ReadText(text, "x.yaml").Parameters.Claims.NoveltyHours);

    [Theory]
    [InlineData("12h", 0.5)]
    [InlineData("1.25", 1.25)]
    [InlineData("36h", 1.5)]
    public void Days_that_need_not_be_whole_may_be_hours(string sleeper, double days) =>
        Assert.Equal(
            days,
            ScenarioReader.ReadText($"creators: {{ farm: {{ sleeperDays: {sleeper} }} }}", "x.yaml").Parameters.Creators.Farm.SleeperDays);

    [Theory]
    [InlineData("27.6%", 0.276)]
    [InlineData("100%", 1.0)]
    [InlineData("0.1%", 0.001)]
    [InlineData("-0", 0.0)]
    public void Shares_may_be_per_cent_and_come_out_exactly(string share, double value)
    {
        double read = ScenarioReader.ReadText($"platform: {{ factCheckNoticed: {share} }}", "x.yaml").Parameters.Platform.FactCheckNoticed;

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }

    [Theory]
    [InlineData("-20%", -0.2)]
    [InlineData("-27.6%", -0.276)]
    [InlineData("-0%", 0.0)]
    public void Per_cent_may_be_negative_where_the_number_may(string cut, double value)
    {
        double read = ScenarioReader.ReadText(
            $"effects: {{ customLabel: {{ belief: {cut} }} }}", "x.yaml").Parameters.Effects.CustomLabel.Belief;

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
        ScenarioException refused = Assert.Throws<ScenarioException>(() =>
            ScenarioReader.ReadText("platform: { prominence: -20% }", "x.yaml"));
        Assert.Contains("'-20%' is out of range", Assert.Single(refused.Errors).Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network: { kind: erdos-renyi }", true)]
    [InlineData("network: { kind: erdosRenyi }", false)]
    [InlineData("effects: { label: altay-gilardi-2024 }", true)]
    [InlineData("effects: { label: altay-gilardi2024 }", false)]
    [InlineData("feed: { repeats: per-sharer }", true)]
    [InlineData("feed: { repeats: 1 }", false)]
    [InlineData("creators: { extraPersonas: [{ kind: manipulative }] }", true)]
    [InlineData("creators: { extraPersonas: [{ kind: person }] }", false)]
    [InlineData("creators: { extraPersonas: [{ kind: hybrid }] }", false)]
    public void Words_are_spelt_in_one_way_only(string text, bool valid)
    {
        if (valid)
        {
            ScenarioReader.ReadText(text, "x.yaml");
        }
        else
        {
            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml"));
        }
    }

    [Fact]
    public void Extra_personas_are_read_in_their_order()
    {
        IReadOnlyList<ExtraPersona> extras = ScenarioReader.ReadText(
            "creators: { extraPersonas: [{ kind: farm, audience: 5% }, { recommended: false }] }", "x.yaml")
            .Parameters.Creators.ExtraPersonas;

        Assert.Equal([new ExtraPersona { Kind = CreatorClass.Farm, Audience = 0.05 }, new ExtraPersona { Recommended = false }], extras);
    }

    [Fact]
    public void Arms_keep_their_order_and_levers_theirs()
    {
        IReadOnlyList<Arm> arms = ScenarioReader.ReadText(
            """
            arms:
              z: none
              a:
              m: []
              b:
                - chronologicalFeed
                - mandatoryLabelling: { compliance: 0.9, from: 10d, prominence: null }
                - mandatoryLabelling:
              true: [downrank]
            """,
            "x.yaml").Arms;

        Assert.Equal(["z", "a", "m", "b", "true"], arms.Select(arm => arm.Name));
        Assert.All(arms.Take(3), arm => Assert.Empty(arm.Policies));
        Assert.Equal<Policy>(
            [new ChronologicalFeed(), new MandatoryLabelling { Compliance = 0.9, From = 10 }, new MandatoryLabelling()], arms[3].Policies);
    }

    [Fact]
    public void All_64_bits_of_a_seed_count()
    {
        Scenario scenario = ScenarioReader.ReadText("seed: 18446744073709551614", "x.yaml");

        Assert.Equal(ulong.MaxValue - 1, scenario.Seed);
        Assert.Equal(ulong.MaxValue - 1, ScenarioReader.ReadText(ScenarioWriter.Resolved(scenario), "x.yaml").Seed);
        Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText("seed: 18446744073709551616", "x.yaml"));
    }

    [Theory]
    [InlineData("auto", 0)]
    [InlineData("all", 300)]
    [InlineData("7", 7)]
    public void Users_per_grain(string words, int users) =>
        Assert.Equal(
            users,
            ScenarioReader.ReadText(
                $"population: {{ users: 300 }}\nexecution: {{ usersPerGrain: {words} }}", "x.yaml").Execution.UsersPerGrain);

    [Fact]
    public void Overrides_replace_and_add_keys_before_anything_is_checked()
    {
        Scenario scenario = ScenarioReader.ReadText(
            BrokenScenario.Sound,
            "x.yaml",
            [
                "population.users=777",
                "effects.shock=none",
                "platform.prominence=50%",
                "arms.early.0.mandatoryLabelling.compliance=0.25",
                "arms.late=[downrank]",
                "arms.late.0.downrank.factor=0.125",
                "question=Is it so?",
                "creators.farm={ realism: 0.3 }",
                "creators.farm.realism=0.35",
            ]);

        SimulationParameters parameters = scenario.Parameters;
        Assert.Equal(
            (777, ShockPreset.None, 0.5, "Is it so?"),
            (parameters.Population.Users, parameters.Effects.Shock, parameters.Platform.Prominence, scenario.Question));
        Assert.Equal(new MandatoryLabelling { Compliance = 0.25, From = 10, Until = 25 }, scenario.Arms[1].Policies[0]);
        Assert.Equal(new Downrank { Factor = 0.125 }, Assert.Single(scenario.Arms[2].Policies));
        Assert.Equal((8.0, 0.35), (parameters.Creators.Farm.PostsPerDay, parameters.Creators.Farm.Realism));
    }

    [Fact]
    public void An_override_can_mend_a_file() =>
        Assert.Equal(20, ScenarioReader.ReadText("horizon: 5000d", "x.yaml", ["horizon=20"]).Parameters.Horizon);

    [Theory]
    [InlineData("creators: { mix: { commercial: 0, farm: 0, manipulative: 0 } }", "creators.mix")]
    [InlineData("network: { kind: file }", "network.kind")]
    [InlineData("network: { file: x.tsv }", "network.file")]
    [InlineData("outcomes: [a, a]", "outcomes.1")]
    [InlineData("claims: { true: 50 }", "claims.true")]
    [InlineData("claims: { plausibilityMax: 0.1 }", "claims.plausibilityMax")]
    [InlineData("arms: { x: [{ factCheckLabels: { delayMin: 60 } }] }", "arms.x.0.factCheckLabels.delayMin")]
    [InlineData("arms: { x: [{ downrank: { until: 0 } }] }", "arms.x.0.downrank.until")]
    [InlineData("arms: { x: [operatorLiability] }\neconomy: { enabled: true }", "arms.x.0.operatorLiability")]
    [InlineData(
        "arms: { x: [{ strikesAndBans: { recall: 0 } }, operatorLiability] }\neconomy: { enabled: true }", "arms.x.1.operatorLiability")]
    [InlineData("arms: { x: [{ downrank: { from: 90d } }] }", "arms.x.0.downrank.from")]
    [InlineData("population: { users: 239 }", "population.users")]
    [InlineData("creators: { influencers: 19961 }", "creators.influencers")]
    [InlineData("effects: { label: custom }", "effects.label")]
    [InlineData("effects: { label: custom, customLabel: {} }", "effects.label")]
    [InlineData("effects: { shock: custom }", "effects.shock")]
    [InlineData("effects: { evasion: custom, customEvasion: {} }", "effects.evasion")]
    [InlineData("effects: { factCheck: custom, customLabel: { belief: 0 } }", "effects.factCheck")]
    [InlineData("effects: { implied: custom }", "effects.implied")]
    [InlineData("effects: { aiAppeal: custom }", "effects.aiAppeal")]
    [InlineData("effects: { persuasion: custom }", "effects.persuasion")]
    [InlineData("outcomes: []", "outcomes")]
    [InlineData("arms: { none: none, code: [brandCode] }", "arms.code.0.brandCode")]
    [InlineData("arms: { none: none, fined: [mandatoryLabelling: { fine: 1000 }] }", "arms.fined.0.mandatoryLabelling")]
    [InlineData("outcomes: [income/human]", "outcomes")]
    public void Keys_that_contradict_each_other_are_refused_at_the_one_that_is_stated(string text, string key)
    {
        ScenarioException errors = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText("seed: 1\n" + text, "x.yaml"));

        ScenarioError error = Assert.Single(errors.Errors);
        Assert.Equal((key, 2), (error.Key, error.Line));
    }

    [Theory]
    [InlineData("arms: { x: [{ downrank: { from: 89d } }] }")]
    [InlineData("horizon: 91\narms: { x: [{ downrank: { from: 90d } }] }")]
    [InlineData("population: { users: 240 }")]
    [InlineData("effects: { label: custom, customLabel: { belief: 0 } }")]
    [InlineData("effects: { shock: custom, customShock: { spill: 0 } }")]
    [InlineData("effects: { persuasion: custom, customPersuasion: 0 }")]
    public void What_only_just_agrees_is_taken(string text) => ScenarioReader.ReadText(text, "x.yaml");

    [Theory]
    [InlineData("effects: { label: altay }", "altay-gilardi-2024")]
    [InlineData("network: { kind: ErdosRenyi }", "erdos-renyi")]
    [InlineData("network: { kind: flie }", "file")]
    [InlineData("creators: { influencer: { postPerDay: 3 } }", "postsPerDay")]
    [InlineData("fakefluencers: 3", "creators.fakefluencers")]
    [InlineData("economy: 3", null)]
    public void The_nearest_name_is_offered_where_one_is_near(string text, string? nearest) =>
        Assert.Equal(
            nearest, Assert.Single(Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml")).Errors).Nearest);

    [Fact]
    public void No_fakefluencers_need_no_mix() =>
        ScenarioReader.ReadText("creators: { fakefluencers: 0, mix: { commercial: 0, farm: 0, manipulative: 0 } }", "x.yaml");

    [Fact]
    public void More_days_and_accounts_than_a_card_can_name_are_refused()
    {
        // No file can say so while every key keeps its range; the rule guards the packing if ranges grow.
        var log = new ErrorLog("x.yaml");
        var parameters = new SimulationParameters { Horizon = 2_690, WarmUp = 11, Population = new() { Users = 1 << 28 } };

        ScenarioRules.Check(new Scenario { Name = "x", Parameters = parameters }, null, log);

        ScenarioException errors = Assert.Throws<ScenarioException>(log.ThrowIfAny);
        Assert.Equal(["horizon", "population.users"], errors.Errors.Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_graph_sets_the_number_of_users()
    {
        using var folder = new TemporaryFolder();
        string[] edges = [.. Enumerable.Range(0, 12).Select(i => $"p{i},p{(i + 1) % 12}")];
        folder.Write("ring.csv", string.Join('\n', edges));
        string path = folder.Write(
            "x.yaml",
            "network: { kind: file, file: ring.csv }\ncreators: { influencers: 5, fakefluencers: 2 }\nexecution: { usersPerGrain: all }");

        Scenario scenario = ScenarioReader.Read(path);

        Assert.Equal(
            (12, 12, 12), (scenario.Parameters.Population.Users, scenario.Execution.UsersPerGrain, scenario.Graph!.Followers.Count));
        Assert.Equal(12, ScenarioReader.Read(path, ["population.users=12"]).Parameters.Population.Users);
        ScenarioError error = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.Read(path, ["population.users=13"])).Errors);
        Assert.Equal(("--set", "population.users"), (error.File, error.Key));
    }

    [Fact]
    public void A_graph_of_too_few_people_and_one_with_bad_lines_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pair.tsv", "a\tb\n");
        string bad = folder.Write("bad.tsv", "a\tb\n\nc\n");
        string path = folder.Write("x.yaml", "network:\n  kind: file\n  file: pair.tsv\n");

        ScenarioError few = Assert.Single(Assert.Throws<ScenarioException>(() => ScenarioReader.Read(path)).Errors);
        ScenarioError line = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.Read(path, ["network.file=bad.tsv"])).Errors);
        ScenarioError inFolder = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.Read(path, ["network.file=."])).Errors);

        Assert.Equal((path, 3, "network.file"), (few.File, few.Line, few.Key));
        Assert.Equal((bad, 3), (line.File, line.Line));
        Assert.Contains("is a folder", inFolder.Found, StringComparison.Ordinal);
    }
}
