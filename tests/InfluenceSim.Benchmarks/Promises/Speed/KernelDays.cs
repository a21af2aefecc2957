using System.Globalization;
using System.Text.Json;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>
/// What a process does that runs days of the kernel on one thread, the floor and the probe of memory beside it: it builds the load, lets
/// its inboxes fill, and runs a day for each line that it reads.
/// </summary>
/// <remarks>
/// This file is compiled into the earlier tree too, so it uses of the benchmarks only what that tree has as well. The earlier tree's own
/// <c>scale</c> would not do: it measures all of its rounds in one go, and cannot take turns with another tree's.
/// </remarks>
internal static class KernelDays
{
    /// <summary>By what the benchmarks are asked to be such a process; the number of users and the days to fill follow.</summary>
    public const string Command = "kernel-days";

    /// <summary>Is said when the inboxes are full.</summary>
    public const string Filled = "filled";

    /// <summary>Serves until its input ends.</summary>
    public static void Serve(string[] arguments, TextReader asked, TextWriter told)
    {
        var load = new Load(int.Parse(arguments[1], CultureInfo.InvariantCulture));
        int days = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        World world = World.Build(load.Parameters, ReplicateKey.Of(Load.Seed, 0));
        var kernel = new BareLoop(world, 1);
        var noted = new BareLoop(world, 1);
        kernel.Run(days * SimulationParameters.HoursPerDay);
        noted.Run(kernel.Tick);
        var traced = new TracedDays(kernel, noted, load.Parameters.Feed.Inbox);
        var probe = new MemoryProbe(traced.Floor.Bytes);
        Tell(told, Filled);
        while (asked.ReadLine() is not null)
        {
            double read = probe.Read();
            double written = probe.Write();
            FlooredDay day = traced.Run(static _ => { });
            Tell(told, JsonSerializer.Serialize(new KernelDay(
                day.Kernel.Whole, day.Kernel.Blocks, day.Pushing + day.Reading, day.Kernel.Impressions, read, written,
                kernel.Digest.ToString())));
        }
    }

    private static void Tell(TextWriter told, string line)
    {
        told.WriteLine(line);
        told.Flush();
    }
}

/// <summary>A day of the kernel; times in seconds.</summary>
/// <param name="Whole">All of its ticks.</param>
/// <param name="Blocks">Pushes and sessions alone.</param>
/// <param name="Floor">What touching the same cards and inboxes takes.</param>
/// <param name="Impressions">Items that were read.</param>
/// <param name="LineRead">Nanoseconds to read a cache line by chance.</param>
/// <param name="LineWritten">Nanoseconds to write to one.</param>
/// <param name="Digest">Digest of all ticks so far.</param>
internal sealed record KernelDay(
    double Whole, double Blocks, double Floor, long Impressions, double LineRead, double LineWritten, string Digest);
