using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Tests;

/// <summary>The model against itself: two arms that are one, with other draws.</summary>
[Trait("Promise", "rare-outcomes")]
public sealed class AgainTests(ITestOutputHelper output)
{
    private const int Tables = 24;
    private const int Pairs = 5;

    [Fact]
    public async Task Runs_of_one_arm_hardly_ever_differ_from_others_of_it()
    {
        Scenario scenario = ScenarioReader.ReadText(
            SmallScenario.Text[..SmallScenario.Text.IndexOf("arms:", StringComparison.Ordinal)],
            "again.yaml",
            [$"replicates={2 * Tables * Pairs}", "population.users=200", "creators.fakefluencers=8"]);
        ExperimentResult all = await RunAsync(scenario);
        IReadOnlyList<Outcome> outcomes = Outcome.Choose(RobustnessPlan.OwnOnly(scenario).Outcomes, all.Measures.All, all.Runs);

        PairedDifference[][] tables = [.. Enumerable.Range(0, Tables).Select(table => PairedComparison.Of(
            new ExperimentResult(
                scenario with { Replicates = Pairs, Arms = [new Arm("none", []), new Arm("again", [])] },
                [.. all.Runs.Skip(2 * Pairs * table).Take(2 * Pairs).Select((run, at) =>
                    run with { Arm = at % 2 == 0 ? "none" : "again", Replicate = at / 2 })],
                TimeSpan.Zero,
                Complete: true),
            outcomes).Differences.ToArray())];

        PairedDifference[] tested = [.. tables.SelectMany(table => table).Where(row => row.PValue is not null)];
        double claims = tested.Count(row => row.Verdict is Verdict.Raised or Verdict.Lowered) / (double)tested.Length;
        int after = tables.Count(table => table.Any(row => row.StillShown == true));
        int unseen = tested.Count(row => row.Verdict == Verdict.NoneSeen);
        output.WriteLine($"{claims:P1} of {tested.Length} rows, {after} of {Tables} tables after Holm; {unseen} rows of nothing seen");
        Assert.True(unseen > 0, "no outcome is rare here");

        // Five per cent are expected of rows that hang together: with so few tables more than three times as many are no chance.
        Assert.InRange(claims, 0, 0.15);
        Assert.InRange(after, 0, 4);
    }

    private static async Task<ExperimentResult> RunAsync(Scenario scenario)
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(recorder));
        return await new ExperimentRunner(cluster.Grains, recorder).RunAsync(scenario);
    }
}
