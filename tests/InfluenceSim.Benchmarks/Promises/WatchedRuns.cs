using System.Diagnostics;
using InfluenceSim.Results;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>What a run of the command took.</summary>
/// <param name="Runs">Seconds that its runs took, as the manifest has them: without the start of the silo and the last export.</param>
/// <param name="Whole">Seconds of the whole command.</param>
/// <param name="Processor">Seconds of processor time of the whole command, all threads together.</param>
internal sealed record RunTimes(double Runs, double Whole, double Processor);

/// <summary>
/// Runs of the main scenario at its shipped population, with a replicate and ten days of it, watched in several ways: by turns, so that what else the machine does
/// falls on all of them alike, and compared within each round.
/// </summary>
internal static class WatchedRuns
{
    /// <summary>Ticks of one command: a warm-up of 20 days, then ten days of each of three arms.</summary>
    public const int Ticks = (20 + (3 * 10)) * 24;

    private static readonly string[] Scenario = ["--replicates", "1", "--set", "horizon=10d", "--quiet"];

    /// <summary>Times of each way, by round. The first round, in which code is compiled, is left out.</summary>
    public static async Task<IReadOnlyList<RunTimes[]>> ByTurnsAsync(int rounds, params IReadOnlyList<string[]> ways)
    {
        string here = (await Child.RunAsync(Environment.CurrentDirectory, TimeSpan.FromMinutes(1), "git", "rev-parse", "--show-toplevel")).Output.Trim();
        string file = Path.Combine(here, "scenarios", "mandatory-labelling.yaml");
        var times = ways.Select(_ => new RunTimes[rounds]).ToArray();
        for (int round = -1; round < rounds; round++)
        {
            for (int turn = 0; turn < ways.Count; turn++)
            {
                // Who begins changes from round to round: a machine that grows slower would else favour the first.
                int way = (turn + Math.Max(0, round)) % ways.Count;
                RunTimes measured = await RunAsync(file, ways[way]);
                await Console.Error.WriteLineAsync($"round {round + 1}, {(ways[way].Length == 0 ? "unwatched" : string.Join(' ', ways[way]))}: runs {measured.Runs:F2} s, whole {measured.Whole:F2} s, processor {measured.Processor:F2} s");
                if (round >= 0)
                {
                    times[way][round] = measured;
                }
            }
        }

        return times;
    }

    /// <summary>Median over rounds of what one way takes more than another, as a share; beside it the least and the most.</summary>
    public static (double Median, double Least, double Most) More(IReadOnlyList<RunTimes> of, IReadOnlyList<RunTimes> than, Func<RunTimes, double> time)
    {
        double[] shares = [.. of.Zip(than, (one, other) => (time(one) / time(other)) - 1).Order()];
        int middle = shares.Length / 2;
        return (shares.Length % 2 == 1 ? shares[middle] : (shares[middle - 1] + shares[middle]) / 2, shares[0], shares[^1]);
    }

    private static async Task<RunTimes> RunAsync(string file, string[] watch)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-watched-");
        try
        {
            string place = Path.Combine(folder.FullName, "run");
            GC.Collect();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long started = Stopwatch.GetTimestamp();
            int exitCode = await Cli.CommandLine.InvokeAsync(["run", file, "--out", place, .. Scenario, .. watch], TextWriter.Null, Console.Error);
            var times = new RunTimes(
                RunFolderReader.Open(place).Manifest.ElapsedSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            return exitCode == 0 ? times : throw new InvalidOperationException($"a run with {string.Join(' ', watch)} ended with exit code {exitCode}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
