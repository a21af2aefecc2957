using System.Text.Json.Nodes;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Reference;
using InfluenceSim.Scenarios.Tests.Support;
using NJsonSchema;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>Scenarios know the parts that a researcher brings as they know ours.</summary>
[Trait("Promise", "own-parts")]
public sealed class OwnPartsTests
{
    private const string Sound = """
        network:
          kind: ring
          ring: { reach: 3 }
        feed:
          algorithm: flat
          flat:
            level: 25%
        economy:
          enabled: true
          adaptation:
            strategies: { idle: 2 }
            idle: { word: deep }
        arms:
          none: none
          calm:
            - quiet: { hours: 12h }
        """;

    private const string Ours = "(ours)";

    private static readonly string OurRankings = string.Join(", ", RankingRegistry.Rankings.Select(ranking => ranking.Key));

    private static readonly ModelParts Parts =
        ModelParts.Ours.WithRanking<Flat>("flat").WithNetwork<Ring>("ring").WithStrategy<Idle>("idle").WithLever<Quiet>("quiet");

    private enum Depth
    {
        [Meaning("A little.")]
        Shallow,

        [Meaning("Much.")]
        Deep,
    }

    [Fact]
    public void A_scenario_gives_their_parameters()
    {
        Scenario scenario = Read(Sound);

        Assert.Equal(0.25, ((Flat)scenario.Parameters.Feed.Own.Find("flat")!).Level);
        Assert.Equal(3, ((Ring)scenario.Parameters.Network.Own.Find("ring")!).Reach);
        Assert.Equal(Depth.Deep, ((Idle)scenario.Parameters.Economy.Adaptation.Own.Find("idle")!).Word);
        Assert.Equal(2, scenario.Parameters.Economy.Adaptation.Strategies.Own.Find("idle"));
        Assert.Equal(12, Assert.IsType<Quiet>(scenario.Arms[1].Policies.Single()).Hours);
        Assert.Equal(("flat", "ring"), (scenario.Parameters.Feed.Algorithm, scenario.Parameters.Network.Kind));
    }

    [Fact]
    public void A_scenario_that_says_nothing_of_them_has_their_defaults_and_no_weight()
    {
        Scenario scenario = Read("feed: { algorithm: flat }\narms: { none: none }\n");

        Assert.Equal(0.5, ((Flat)scenario.Parameters.Feed.Own.Find("flat")!).Level);
        Assert.Equal(0, scenario.Parameters.Economy.Adaptation.Strategies.Own.Find("idle"));
    }

    [Fact]
    public void What_was_understood_reads_back()
    {
        string resolved = ScenarioWriter.Resolved(Read(Sound));

        Assert.Contains("\n  algorithm: flat\n", resolved, StringComparison.Ordinal);
        Assert.Contains("\n  flat:\n    level: 0.25\n", resolved, StringComparison.Ordinal);
        Assert.Equal(resolved, ScenarioWriter.Resolved(Read(resolved)));
    }

    [Theory]
    [InlineData("reach: 3", "reach: 300", 3, "network.ring.reach", "a whole number from 1 to 9 (users)", null)]
    [InlineData("kind: ring", "kind: rign", 2, "network.kind", "ring", "ring")]
    [InlineData("algorithm: flat", "algorithm: flta", 5, "feed.algorithm", $"{Ours}, flat", "flat")]
    [InlineData("level: 25%", "levle: 25%", 7, "feed.flat.levle", "level", "level")]
    [InlineData("level: 25%", "level: much", 7, "feed.flat.level", "a share from 0 to 1, such as 0.75 or 75%", null)]
    [InlineData("{ idle: 2 }", "{ ilde: 2 }", 11, "economy.adaptation.strategies.ilde", "idle", "idle")]
    [InlineData("word: deep", "word: depe", 12, "economy.adaptation.idle.word", "shallow, deep", "deep")]
    [InlineData("- quiet:", "- quite:", 16, "arms.calm.0.quite", "quiet", "quiet")]
    [InlineData("hours: 12h", "hours: 9d", 16, "arms.calm.0.quiet.hours", "hours from 0 to 24, such as 12, 12h or 2d", null)]
    public void A_mistake_in_them_is_reported_as_in_ours(string right, string wrong, int line, string key, string allowed, string? nearest)
    {
        string text = Sound.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        ScenarioError error = Assert.Single(Assert.Throws<ScenarioException>(() => Read(text)).Errors);

        Assert.Equal(("mine.yaml", line, key, nearest), (error.File, error.Line, error.Key, error.Nearest));
        Assert.Contains(allowed.Replace(Ours, OurRankings, StringComparison.Ordinal), error.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_know_them_refuses_them_by_name()
    {
        IReadOnlyList<ScenarioError> errors = Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(Sound, "mine.yaml")).Errors;

        Assert.Equal(
            [
                "network.kind", "network.ring", "feed.algorithm", "feed.flat",
                "economy.adaptation.strategies.idle", "economy.adaptation.idle",
                "arms.calm.0.quiet",
            ],
            errors.Select(error => error.Key));
    }

    [Fact]
    public void The_reference_lists_them_beside_ours_and_ours_stay()
    {
        var own = ScenarioReference.Of(Parts);
        var ours = ScenarioReference.Of();

        Assert.Equal(
            ["network.ring.reach", "feed.flat.level", "economy.adaptation.strategies.idle", "economy.adaptation.idle.word"],
            own.Parameters.Select(row => row.Key).Except(ours.Parameters.Select(row => row.Key)));
        ParameterRow level = own.Parameters.Single(row => row.Key == "feed.flat.level");
        Assert.Equal(("0.5", "0 to 1", "share", "Nobody 1999"), (level.Default, level.Range, level.Unit, level.Source));
        ParameterRow algorithm = own.Parameters.Single(row => row.Key == "feed.algorithm");
        Assert.Contains("`flat`: No card is better than another.", algorithm.Meaning, StringComparison.Ordinal);
        Assert.Equal("quiet", own.Levers[^1].Name);
        Assert.All(own.Parameters, row => Assert.True(row.Meaning.Length > 10 && row.Unit.Length > 0 && row.Source.Length > 0, row.Key));
    }

    [Fact]
    public async Task The_schema_knows_them()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json(Parts), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(YamlAsJson.Convert(Sound)));
        Assert.NotEmpty(schema.Validate(YamlAsJson.Convert(Sound.Replace("25%", "'2'", StringComparison.Ordinal))));
        Assert.NotNull(JsonNode.Parse(ScenarioSchema.Json(Parts))!["properties"]!["feed"]!["properties"]!["flat"]);
    }

    private static Scenario Read(string text) => ScenarioReader.ReadText(text, "mine.yaml", parts: Parts);

    [Meaning("No card is better than another.")]
    private sealed class Flat : IRanking
    {
        [Parameter("share", 0, 1, "Nobody 1999"), Meaning("A level that means nothing.")]
        public double Level { get; init; } = 0.5;

        public double Score(in RankedCard card, in Reader reader) => 0;
    }

    [Meaning("A ring.")]
    private sealed class Ring : INetworkGenerator
    {
        [Parameter("users", 1, 9, "scenario"), Meaning("How many of the next users each follows.")]
        public int Reach { get; init; } = 1;

        public void AddLinks(UserGraph graph)
        {
        }
    }

    [Meaning("Doing nothing for a while.")]
    private sealed class Idle : IStrategy
    {
        public uint Number => 1_000;

        [Meaning("How deep idleness is."), Source("scenario")]
        public Depth Word { get; init; }

        public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

        public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business;
    }

    [Meaning("Hours of silence.")]
    [Lever(ramps: "the hours, from 0", composes: "the more hours", example: "quiet: { hours: 3 }")]
    private sealed record Quiet : Policy
    {
        [Parameter("h", 0, 24, "scenario"), Meaning("Hours of silence a day.")]
        public double Hours { get; init; } = 8;

        public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules;
    }
}
