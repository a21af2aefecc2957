using System.Diagnostics;
using InfluenceSim.Results;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>What a run of the command took.</summary>
/// <param name="Runs">Seconds that its runs took, as the manifest has them: without the start of the silo and the last export.</param>
/// <param name="Whole">Seconds of the whole command.</param>
/// <param name="Processor">Seconds of processor time of the whole command, all threads together.</param>
internal sealed record RunTimes(double Runs, double Whole, double Processor);

/// <summary>
/// Runs of the main scenario, watched in several ways: by turns, so that what else the machine does falls on all of them alike, and
/// compared by the least time of each way: a machine that others share can only make a run longer.
/// </summary>
internal static class WatchedRuns
{
    /// <summary>The whole of it.</summary>
    public static readonly string[] AsShipped = [];

    /// <summary>Ticks of the whole: five replicates of a warm-up of 20 days and then 30 days of each of three arms.</summary>
    public const int Ticks = 5 * (20 + (3 * 30)) * 24;

    /// <summary>Two replicates of the five: long enough that what is measured is not, above all, how exporting starts.</summary>
    public static readonly string[] Short = ["--replicates", "2"];

    /// <summary>Times of each way, by round.</summary>
    public static async Task<IReadOnlyList<RunTimes[]>> ByTurnsAsync(int rounds, string[] size, params IReadOnlyList<string[]> ways)
    {
        string file = Path.Combine(await Checkout.RootAsync(), "scenarios", "mandatory-labelling.yaml");
        var times = ways.Select(_ => new RunTimes[rounds]).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < ways.Count; turn++)
            {
                // Who begins changes from round to round: a machine that grows slower would else favour the first.
                int way = (turn + round) % ways.Count;
                RunTimes measured = await RunAsync(file, size, ways[way]);
                string watched = ways[way].Length == 0 ? "unwatched" : string.Join(' ', ways[way]);
                await Console.Error.WriteLineAsync(
                    $"round {round + 1}, {watched}: runs {measured.Runs:F2} s, whole {measured.Whole:F2} s, "
                        + $"processor {measured.Processor:F2} s");
                times[way][round] = measured;
            }
        }

        return times;
    }

    /// <summary>What the least time of one way is more than that of another, as a share.</summary>
    public static double More(IReadOnlyList<RunTimes> of, IReadOnlyList<RunTimes> than, Func<RunTimes, double> time) =>
        (of.Min(time) / than.Min(time)) - 1;

    private static async Task<RunTimes> RunAsync(string file, string[] size, string[] watch)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-watched-");
        try
        {
            string place = Path.Combine(folder.FullName, "run");
            GC.Collect();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long started = Stopwatch.GetTimestamp();
            int exitCode = await Cli.CommandLine.InvokeAsync(
                ["run", file, "--out", place, "--quiet", .. size, .. watch], TextWriter.Null, Console.Error);
            var times = new RunTimes(
                RunFolderReader.Open(place).Manifest.ElapsedSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds,
                (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            return exitCode == 0
                ? times
                : throw new InvalidOperationException($"a run with {string.Join(' ', watch)} ended with exit code {exitCode}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
