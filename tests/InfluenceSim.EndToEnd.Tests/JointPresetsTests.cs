using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Words;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>`run --robust` tries presets together: a flip that needs two of them is found and named.</summary>
[Trait("Promise", "joint-presets")]
public sealed class JointPresetsTests(ITestOutputHelper output)
{
    private const string Arms = """
        replicates: 3
        arms:
          none: none
          mandatory:
            - mandatoryLabelling
        outcomes: [claimImpressions]
        """;

    /// <summary>A duty on personas that push claims: the shock lowers beliefs, and the label alone raises them.</summary>
    private const string Deceivers = """
        seed: 1
        replicates: 12
        warmUp: 1d
        horizon: 8d
        population: { users: 600 }
        creators:
          influencers: 30
          fakefluencers: 20
          mix: { commercial: 0, farm: 0, manipulative: 1 }
          manipulative: { sleeperDays: 0 }
          influencer: { falseShare: 0 }
        claims: { makers: personas, userFalseShare: 0, beliefBase: 0.08 }
        effects:
          shock: moderate
        arms:
          none: none
          mandatory:
            - mandatoryLabelling: { compliance: 100%, recall: 100% }
        outcomes: [falseBeliefs]
        """;

    private static readonly string[] Grid = ["effects.label", "effects.shock", "effects.evasion", "claims.makers"];

    [Fact]
    public void Every_pair_of_presets_that_flips_together_and_not_alone_is_named_and_no_other()
    {
        RobustnessPlan plan = Plan();
        RobustnessVariant[] pairs = [.. plan.Variants.Where(variant => variant.Presets.Count == 2)];
        Assert.NotEmpty(pairs);
        foreach (RobustnessVariant planted in pairs)
        {
            // What is planted acts wherever both are assumed, whatever the other effects are.
            RobustnessResult result = Found(plan, variant => planted.Presets.All(ChosenPreset.Of(variant.Scenario).Contains));

            RobustConclusion conclusion = Assert.Single(result.Conclusions);
            Assert.True(conclusion.FlipsTogetherOnly);
            Assert.Equal(planted.Presets, Assert.Single(conclusion.LeastFlips).Presets);
            string sentence = RobustnessSentence.Of(conclusion);
            Assert.Contains(
                $"FLIPS under presets together that do not flip it by themselves: {planted.Name} (raised by 5.0 %); of ",
                sentence,
                StringComparison.Ordinal);
            string text = RobustnessText.Render(result);
            Assert.Contains("Of 1 conclusions 0 flip under some preset by itself, 1 more under ", text, StringComparison.Ordinal);
            Assert.Contains($" {planted.Name}  ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_difference_that_two_presets_make_where_none_was_shown_is_named_too()
    {
        RobustnessPlan plan = Plan();
        ChosenPreset[] both = [new("effects.label", "lin-zhang-2026"), new("effects.shock", "none")];

        RobustConclusion conclusion = Assert.Single(
            Found(plan, variant => both.All(ChosenPreset.Of(variant.Scenario).Contains), elsewhere: 0).Conclusions);

        Assert.False(conclusion.Flips);
        Assert.Equal(both, Assert.Single(conclusion.LeastAppearing).Presets);
        Assert.Contains(
            "a difference appears only under presets together: effects.label = lin-zhang-2026 with effects.shock = none (raised by 5.0 %)",
            RobustnessSentence.Of(conclusion),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_flips_by_itself_is_not_told_again_of_its_combinations()
    {
        ChosenPreset alone = new("effects.label", "lin-zhang-2026");
        RobustConclusion conclusion = Assert.Single(
            Found(Plan(), variant => ChosenPreset.Of(variant.Scenario).Contains(alone)).Conclusions);

        Assert.True(conclusion.Flips);
        Assert.False(conclusion.FlipsTogetherOnly);
        Assert.Equal([alone], Assert.Single(conclusion.LeastFlips).Presets);
        Assert.DoesNotContain(" with ", RobustnessSentence.Of(conclusion), StringComparison.Ordinal);
    }

    [Fact]
    public void The_grid_has_every_setting_of_its_effects_once()
    {
        RobustnessPlan plan = Plan();

        Assert.Equal(Grid, plan.Axes.Select(axis => axis.Effect));
        string[] settings = [.. plan.Variants
            .Where(variant => variant.Presets.All(preset => Grid.Contains(preset.Name)))
            .Select(variant => string.Join(' ', ChosenPreset.Of(variant.Scenario).Where(preset => Grid.Contains(preset.Name))))];
        Assert.Equal(plan.Axes.Aggregate(1, (product, axis) => product * axis.Values), settings.Length);
        Assert.Equal(settings, settings.Distinct());
    }

    [Fact]
    public void Who_makes_false_claims_is_asked_where_there_are_any()
    {
        RobustnessPlan without = RobustnessPlan.Of(ScenarioReader.ReadText(Arms + "\nclaims: { false: 0 }\n", "arms.yaml"));

        Assert.Equal(Grid[..^1], without.Axes.Select(axis => axis.Effect));
        Assert.DoesNotContain(without.Variants, variant => variant.Presets.Any(preset => preset.Name == Grid[^1]));
        Assert.Equal(
            ["personas", "supersharers"],
            Plan().Variants.Where(variant => variant.Presets is [{ Name: "claims.makers" }]).Select(variant => variant.Presets[0].Value));
    }

    [Fact]
    public async Task A_label_that_is_believed_raises_false_beliefs_where_nobody_is_shocked()
    {
        RobustnessPlan whole = RobustnessPlan.Of(ScenarioReader.ReadText(Deceivers, "deceivers.yaml"));
        ChosenPreset[] both = [new("effects.label", "lin-zhang-2026"), new("effects.shock", "none")];
        RobustnessPlan plan = whole with { Variants = [.. whole.Variants.Where(variant => variant.Presets.All(both.Contains))] };
        Assert.Equal(4, plan.Variants.Count);
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(recorder));

        RobustnessRun run = await new RobustnessRunner(new ExperimentRunner(cluster.Grains, recorder))
            .RunAsync(plan, cancellationToken: TestContext.Current.CancellationToken);

        RobustConclusion conclusion = Assert.Single(run.Result.Conclusions);
        output.WriteLine(RobustnessSentence.Of(conclusion));
        Assert.Equal(Verdict.Lowered, conclusion.Own.Verdict);
        Assert.Equal(both, Assert.Single(conclusion.LeastFlips).Presets);
        Assert.True(conclusion.FlipsTogetherOnly);
    }

    [Fact]
    public async Task A_run_says_beforehand_how_many_runs_it_takes_and_writes_each_combination()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("tiny.yaml", SmallScenario.Text + "outcomes: [claimImpressions]\n");
        string result = Path.Combine(folder.Root, "result");
        RobustnessPlan plan = RobustnessPlan.Of(ScenarioReader.ReadText(await File.ReadAllTextAsync(file), file));

        Command run = (await Command.RunAsync("run", file, "--robust", "--out", result, "--set", "horizon=1d")).Succeeded();

        Assert.Contains($"--robust: {plan.Runs} runs, ", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "effects.label (5) x effects.shock (3) x effects.evasion (2) x claims.makers (3)", run.Error, StringComparison.Ordinal);
        string[][] rows =
            [.. (await File.ReadAllLinesAsync(Path.Combine(result, RunFolderFiles.RobustnessCsv))).Skip(1).Select(line => line.Split(','))];
        (string Effect, string Value)[] variants = [.. rows.Select(row => (row[5], row[6])).Distinct()];
        Assert.Equal(plan.Variants.Count, variants.Length);
        Assert.Contains(("effects.label + effects.shock", "lin-zhang-2026 + none"), variants);
    }

    private static RobustnessPlan Plan() => RobustnessPlan.Of(ScenarioReader.ReadText(Arms, "arms.yaml"));

    // Lowered by a tenth unless told otherwise, but raised where it is planted.
    private static RobustnessResult Found(RobustnessPlan plan, Func<RobustnessVariant, bool> isPlanted, double elsewhere = -10) =>
        RobustnessResult.Of(
            Comparison(plan.Variants[0], isPlanted, elsewhere),
            [.. plan.Variants.Skip(1).Select(variant => (variant, Comparison(variant, isPlanted, elsewhere)))],
            plan.Variants.Count - 1);

    private static PairedComparison Comparison(RobustnessVariant variant, Func<RobustnessVariant, bool> isPlanted, double elsewhere)
    {
        double difference = isPlanted(variant) ? 5 : elsewhere;
        RunResult[] runs = [.. Enumerable.Range(0, variant.Scenario.Replicates).SelectMany(replicate => new[]
        {
            Run("none", replicate, 100), Run("mandatory", replicate, 100 + difference + (0.5 * (replicate - 1))),
        })];
        return PairedComparison.Of(
            new ExperimentResult(variant.Scenario, runs, TimeSpan.Zero, true),
            [new Outcome(new MeasureDefinition("claims", "claims", Scale.Count("{impression}"), Aggregator.End, "Made up."), "all")]);
    }

    private static RunResult Run(string arm, int replicate, double value) =>
        new(arm, replicate, [new MeasureValue(new PolicyDay(0), "claims", "all", value)], [], [], Hash128.Zero, 0);
}
