using System.Text.Json;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Words;
using InfluenceSim.Scenarios;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>`run --robust` repeats the comparison under every preset and says which conclusions flip.</summary>
[Trait("Promise", "presets-flip")]
public sealed class PresetsFlipTests
{
    private static readonly string[] LabelPresets = ["none", "wang-2025", "lin-zhang-2026", "carney-2026"];

    private static readonly string[] Small =
    [
        "--set", "population.users=400", "--set", "creators.influencers=12", "--set", "creators.fakefluencers=6", "--set",
        "creators.operators=3",
        "--set", "creators.manipulative.sleeperDays=0", "--set", "warmUp=2d", "--set", "horizon=4d", "--replicates", "2", "--quiet",
    ];

    [Fact]
    public async Task The_main_scenario_is_answered_under_every_label_preset()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(Repository.Scenarios, "mandatory-labelling.yaml");
        string robust = Path.Combine(folder.Root, "robust");
        string plain = Path.Combine(folder.Root, "plain");

        Command run = (await Command.RunAsync(["run", file, "--robust", "--out", robust, .. Small])).Succeeded();
        (await Command.RunAsync(["run", file, "--out", plain, .. Small])).Succeeded();

        RunFolders.Whole(robust);
        Assert.Equal(RunFolders.Digests(plain), RunFolders.Digests(robust));
        Assert.False(File.Exists(Path.Combine(plain, RunFolderFiles.RobustnessCsv)));
        string text = await File.ReadAllTextAsync(Path.Combine(robust, RunFolderFiles.RobustnessText));
        Assert.EndsWith(text.Trim(), run.Output.Trim(), StringComparison.Ordinal);
        string[][] rows =
            [.. (await File.ReadAllLinesAsync(Path.Combine(robust, RunFolderFiles.RobustnessCsv))).Skip(1).Select(line => line.Split(','))];
        foreach (string arm in (string[])["voluntary", "mandatory"])
        {
            string[][] reach = [.. rows.Where(row => row[0] == "misinformationReach" && row[4] == arm)];
            Assert.Equal(["", .. LabelPresets], reach.Where(row => row[5] is "" or "effects.label").Select(row => row[6]));
            Assert.All(reach, row => Assert.Contains(row[14], Enum.GetNames<Verdict>()));
            Assert.All(reach.Where(row => row[5].Length > 0), row => Assert.Contains(row[15], Enum.GetNames<ConclusionChange>()));
            Assert.Contains($"- misinformation reach, {arm}: ", text, StringComparison.Ordinal);
        }

        // Each preset has a table row of its own with what it concludes, and no lever of fact-checks asks for theirs.
        Assert.All(LabelPresets, preset => Assert.Contains($" effects.label = {preset}  ", text, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row[5] == "effects.factCheck");

        // The presets act: another label effect is another world.
        Assert.True(
            rows.Where(row => row[0] == "claimImpressions" && row[4] == "mandatory" && row[5] == "effects.label")
                .Select(row => row[8])
                .Distinct()
                .Count() > 1);
    }

    [Fact]
    public async Task Json_holds_the_table()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("tiny.yaml", SmallScenario.Text + "outcomes: [claimImpressions]\n");

        string result = Path.Combine(folder.Root, "result");
        Command run = (await Command.RunAsync("run", file, "--robust", "--json", "--out", result, "--quiet", "--set", "horizon=1d"))
            .Succeeded();

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("none", json.RootElement.GetProperty("comparison").GetProperty("referenceArm").GetString());
        JsonElement conclusion = json.RootElement.GetProperty("conclusions")[0];
        Assert.Equal(json.RootElement.GetProperty("variants").GetArrayLength(), conclusion.GetProperty("others").GetArrayLength());
        Assert.Contains(
            conclusion.GetProperty("others").EnumerateArray(),
            cell => cell.GetProperty("presets")[0].GetProperty("value").GetString() == "lin-zhang-2026");
    }

    [Fact]
    public void The_plan_varies_one_effect_at_a_time_first_and_only_those_that_matter()
    {
        const string Checked = """
            arms:
              none: none
              checks:
                - factCheckLabels
            outcomes: [opinionShift]
            effects:
              shock: none
            """;
        RobustnessPlan plan = RobustnessPlan.Of(ScenarioReader.ReadText(Checked, "checked.yaml"));

        Assert.Empty(plan.Variants[0].Presets);
        Assert.Contains(plan.Variants, variant => variant.Name == "effects.factCheck = chuai-2024");
        Assert.Contains(plan.Variants, variant => variant.Name == "effects.persuasion = none");
        Assert.Contains(plan.Variants, variant => variant.Name == "feed.claimAffinity = 0.5");
        Assert.Contains(plan.Variants, variant => variant.Name == "reactions.followBackLabelled = 0.5");
        Assert.Equal(
            ["effects.shock = mild", "effects.shock = moderate"],
            plan.Variants.Where(variant => variant.Presets is [{ Name: "effects.shock" }]).Select(variant => variant.Name));
        Assert.DoesNotContain(plan.Variants, variant => variant.Presets.Any(preset => preset.Value == "custom"));
        Assert.Equal(plan.Variants.OrderBy(variant => variant.Presets.Count), plan.Variants);
        IReadOnlyList<ChosenPreset> own = ChosenPreset.Of(plan.Variants[0].Scenario);
        foreach (RobustnessVariant variant in plan.Variants.Skip(1))
        {
            Assert.Equal(variant.Presets, ChosenPreset.Of(variant.Scenario).Except(own));
            Assert.Equal(plan.Variants[0].Scenario with { Parameters = variant.Scenario.Parameters }, variant.Scenario);
        }
    }

    [Fact]
    public void Where_no_presets_were_put_together_nothing_is_said_of_it() =>
        Assert.DoesNotContain(
            "combination", RobustnessText.Render(Of(own: [-10, -11, -9], ("none", [-5, -6, -4]))), StringComparison.Ordinal);

    [Fact]
    public void A_flip_is_named_and_nothing_else_is_called_one()
    {
        RobustnessResult result = Of(
            own: [-10, -11, -9],
            ("none", [-5, -6, -4]),
            ("lin-zhang-2026", [4, 5, 6]),
            ("wang-2025", [-1, 0, 1.5]));

        RobustConclusion conclusion = Assert.Single(result.Conclusions);
        Assert.True(conclusion.Flips);
        Assert.Equal(
            [ConclusionChange.Holds, ConclusionChange.Flips, ConclusionChange.NoLongerShown],
            conclusion.Others.Select(cell => cell.Change));
        Assert.Equal(
            "claims, mandatory: lowered by 10.0 % under the scenario's own presets; FLIPS under effects.label = lin-zhang-2026 "
                + "(raised by 5.0 %); "
            + "is no longer shown under effects.label = wang-2025; holds under the remaining 1.",
            RobustnessSentence.Of(conclusion));
        Assert.Contains("Of 1 conclusions 1 flip ", RobustnessText.Render(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conclusion_of_equal_sign_does_not_flip_however_large_the_change()
    {
        RobustnessResult result = Of(own: [-10, -11, -9], ("none", [-1, -1.1, -0.9]), ("wang-2025", [-60, -61, -62]));

        RobustConclusion conclusion = Assert.Single(result.Conclusions);
        Assert.False(conclusion.Flips);
        Assert.EndsWith("; holds under all 2 others.", RobustnessSentence.Of(conclusion), StringComparison.Ordinal);
        Assert.DoesNotContain("FLIPS", RobustnessSentence.Of(conclusion), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_shown_a_difference_appears_but_does_not_flip()
    {
        RobustnessResult result = Of(own: [0, 0, 0], ("none", [-4, -5, -6]), ("wang-2025", [0, 0, 0]));

        RobustConclusion conclusion = Assert.Single(result.Conclusions);
        Assert.False(conclusion.Flips);
        Assert.Contains(
            "a difference appears under effects.label = none (lowered by 5.0 %)",
            RobustnessSentence.Of(conclusion),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_replicate_concludes_nothing()
    {
        RobustConclusion conclusion = Assert.Single(Of(own: [-10], ("none", [10])).Conclusions);

        Assert.False(conclusion.Flips);
        Assert.Equal(ConclusionChange.NotComparable, conclusion.Others[0].Change);
    }

    private static RobustnessResult Of(double[] own, params (string Label, double[] Differences)[] others) => RobustnessResult.Of(
        Comparison(own),
        [.. others.Select(other =>
            (
                new RobustnessVariant([new("effects.label", other.Label)], MadeUpScenario(other.Differences.Length)),
                Comparison(other.Differences)))],
        others.Length);

    private static PairedComparison Comparison(double[] differences)
    {
        RunResult[] runs = [.. differences
            .SelectMany((difference, replicate) => new[] { Run("none", replicate, 100), Run("mandatory", replicate, 100 + difference) })];
        return PairedComparison.Of(
            new ExperimentResult(MadeUpScenario(differences.Length), runs, TimeSpan.Zero, true),
            [new Outcome(new MeasureDefinition("claims", "claims", Scale.Count("{impression}"), Aggregator.End, "Made up."), "all")]);
    }

    private static Scenario MadeUpScenario(int replicates) =>
        new() { Name = "made-up", Replicates = replicates, Arms = [new Arm("none", []), new Arm("mandatory", [])] };

    private static RunResult Run(string arm, int replicate, double value) =>
        new(arm, replicate, [new MeasureValue(new PolicyDay(0), "claims", "all", value)], [], [], Hash128.Zero, 0);
}
