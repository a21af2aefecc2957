using System.Reflection;
using System.Runtime.InteropServices;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;

namespace InfluenceSim.Benchmarks.Scale;

/// <summary>Measures the load at several sizes and prints one table.</summary>
internal static class ScaleCommand
{
    private const double Percent = 100;

    // Below it, threads that should run at once wait for each other.
    private const double LeastFree = 0.9;

    /// <summary>Measures.</summary>
    /// <param name="arguments">Options.</param>
    /// <param name="output">Gets the table.</param>
    /// <param name="error">Gets progress, warnings and what goes wrong.</param>
    /// <returns>0, or 2 where the options or a file of tables cannot be read; a slower commit is a warning.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            ScaleOptions options = ScaleOptions.Parse(arguments);

            // What cannot be compared or kept is said before anything is measured.
            ScaleTable? before = options.Against is null ? null : TableFile.Read(options.Against)[^1];
            before?.RequireOneOf(options.Users);
            TableFile.Require(options.Keep);
            ScaleTable table = await MeasureAsync(options, line => error.WriteLine(line));
            foreach (string line in TableText.Of(table))
            {
                await output.WriteLineAsync(line);
            }

            foreach (ScaleSize size in table.Sizes.Where(size => size.Median(Figures.Free) < LeastFree * Environment.ProcessorCount))
            {
                await error.WriteLineAsync(
                    $"warning: {size.Users} users: others used the machine, and all threads had {size.Median(Figures.Free):F2} of "
                        + $"{Environment.ProcessorCount} processors: what threads gain and what Orleans costs is not to be seen");
            }

            TableFile.Add(options.Keep, table);
            foreach (string warning in before is null ? [] : TableComparison.Warnings(before, table))
            {
                await error.WriteLineAsync($"warning: {warning}");
            }

            return 0;
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidDataException)
        {
            await error.WriteLineAsync(unreadable.Message);
            return 2;
        }
    }

    private static async Task<ScaleTable> MeasureAsync(ScaleOptions options, Action<string> tell)
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();

        // The first run of anything is the compiler's; it also leaves behind what an empty process has.
        await new SizeMeasurement(new Load(Load.LeastUsers), filledDays: 1, rounds: 1, silo, _ => { }).MeasureAsync();
        var sizes = new List<ScaleSize>();
        SizeMeasurement? smallest = null;
        foreach (int users in options.Users)
        {
            var measurement = new SizeMeasurement(new Load(users), options.Filled, options.Rounds, silo, tell);
            ScaleSize size = await measurement.MeasureAsync();
            sizes.Add(smallest is null ? size : Grown(smallest, sizes[0], measurement, size));
            smallest ??= measurement;
        }

        return new ScaleTable(DateTimeOffset.UtcNow, Version, Machine, options.Rounds, sizes);
    }

    private static ScaleSize Grown(SizeMeasurement smallest, ScaleSize small, SizeMeasurement larger, ScaleSize large) => large with
    {
        Values = new Dictionary<string, IReadOnlyList<double>>(large.Values)
        {
            [Figures.Growth.Key] = [small.Median(Figures.Kernel)!.Value / large.Median(Figures.Kernel)!.Value * Percent],
            [Figures.Exponent.Key] = [Math.Log(larger.Whole / smallest.Whole) / Math.Log(larger.Elements / smallest.Elements)],
        },
    };

    private static string Version =>
        typeof(Load).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Machine =>
        $"{Environment.ProcessorCount} processors, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}";
}
