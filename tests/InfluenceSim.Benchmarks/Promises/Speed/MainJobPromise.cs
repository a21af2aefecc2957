using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>The main scenario is over much sooner than before the work on speed, with the same results.</summary>
/// <remarks>
/// Both trees run the earlier one's file by the same command, so that a scenario which is changed later still asks the same of both.
/// </remarks>
internal sealed class MainJobPromise : IMeasuredPromise
{
    private const int RoundCount = 5;
    private const double Least = 1.8;
    private const string Project = "src/InfluenceSim.Cli";

    public string Name => "main-job";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.BuiltAsync();
        using EarlierTree earlier = await EarlierTree.CheckOutAsync();
        await earlier.BuildAsync(Project);
        string file = Path.Combine(earlier.Root, "scenarios", "mandatory-labelling.yaml");
        CommandRun[][] rounds = await Turns.TakeAsync(
            RoundCount, () => CommandRun.OfAsync(earlier.Root, file), () => CommandRun.OfAsync(here, file));
        bool same = rounds.All(round => round[0].Finished.Runs.SequenceEqual(round[1].Finished.Runs));
        return new PromiseResult(
        [
            new PromiseRow(
                $"main scenario over that of {EarlierTree.Name}, the whole command",
                $"at least {Least:F1} times as fast",
                Times(rounds, run => run.Command.Elapsed.TotalSeconds, out double times),
                times >= Least),
            new PromiseRow(
                "of them its runs, without the start of the command",
                "printed",
                Times(rounds, run => run.Finished.ElapsedSeconds, out _),
                true),
            new PromiseRow("digests of its runs", "the same", same ? "the same" : "others", same),
        ]);
    }

    private static string Times(CommandRun[][] rounds, Func<CommandRun, double> seconds, out double median)
    {
        var times = new Rounds([.. rounds.Select(round => seconds(round[0]) / seconds(round[1]))]);
        median = times.Median;
        return $"{times.Text(2)} times: {Seconds(1)} s against {Seconds(0)} s in {rounds.Length} rounds";

        string Seconds(int way) => new Rounds([.. rounds.Select(round => seconds(round[way]))]).Text(1);
    }
}
