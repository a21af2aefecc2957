using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.Json;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Tests;

/// <summary>What an experiment holds of its runs in memory says in a comparison what the runs say.</summary>
[Trait("Promise", "nothing-lost")]
public sealed class OutlineTests
{
    private static readonly string[] All = [.. MeasureRegistry.Ours.All.Select(measure => measure.Name)];

    [Theory]
    [InlineData("economy.enabled=true")]
    [InlineData("creators.fakefluencers=0")]
    [InlineData("outcomes.from=5d")]
    public async Task A_comparison_over_outlines_is_that_over_the_runs(string set)
    {
        ExperimentResult whole = await RunAsync(set);

        // All outcomes at once, and each by itself: what is held must not hang on what else is.
        foreach (string[] outcomes in (string[][])[All, .. All.Select(name => new[] { name })])
        {
            ExperimentResult held = whole with
            {
                Runs = [.. whole.Runs.Select(run => RunValue.Outline(run, MeasureRegistry.Ours, outcomes, whole.Scenario.OutcomesFrom))],
            };
            Assert.Equal(Compare(whole, outcomes), Compare(held, outcomes));
        }
    }

    [Fact]
    public async Task It_does_not_grow_with_the_days()
    {
        ExperimentResult whole = await RunAsync("economy.enabled=true");
        string[] outcomes = ["trustHuman", "prevalence"];

        int held = whole.Runs.Max(run => RunValue.Outline(run, MeasureRegistry.Ours, outcomes).Measures.Count);

        // A value for each outcome and group at the end and one before day 0, and the twelve counts of the engagement shift.
        Assert.InRange(held, 1, 30);
    }

    private static string Compare(ExperimentResult result, string[] outcomes) =>
        ComparisonJson.Render(PairedComparison.Of(result, Outcome.Choose(outcomes, MeasureRegistry.Ours.All, result.Runs)) with
        {
            Unmeasured = UnmeasuredOutcome.Among(outcomes, result),
        });

    private static async Task<ExperimentResult> RunAsync(string set)
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(recorder));
        Scenario scenario = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml", ["horizon=8d", set]);
        return await new ExperimentRunner(cluster.Grains, recorder).RunAsync(scenario);
    }
}
