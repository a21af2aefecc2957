using InfluenceSim.Benchmarks.Promises.Live;
using InfluenceSim.Benchmarks.Promises.Memory;
using InfluenceSim.Benchmarks.Promises.Speed;
using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>All measured promises, and the table that measuring them prints.</summary>
internal static class MeasuredPromises
{
    public static IReadOnlyList<IMeasuredPromise> All { get; } =
    [
        new FreshClonePromise(), new ScenariosRunPromise(), new PatternsPromise(), new GrowthRatioPromise(), new ExportCostPromise(),
        new CollectorDownPromise(), new ToldBeforehandPromise(), new LivePromise(), new NaivePromise(),
        new MemoryPromise(), new BuildPromise(), new MainJobPromise(), new KernelPromise(), new OrleansCostPromise(),
        new TwoThreadsPromise(), new GrowthPromise(), new PlanPromise(), new MillionPromise(), new AnswersPromise(),
    ];

    /// <summary>Measures some, one after the other.</summary>
    /// <param name="names">Which.</param>
    /// <param name="output">Gets a table row per figure.</param>
    /// <param name="error">Gets what goes wrong, and the output of the commands that are measured.</param>
    /// <returns>0 if all are kept, 1 if not, 2 if there is no such promise.</returns>
    public static async Task<int> MeasureAsync(IReadOnlyList<string> names, TextWriter output, TextWriter error)
    {
        string[] known = [.. All.Select(promise => promise.Name)];
        string[] unknown = [.. names.Except(known)];
        if (unknown.Length > 0)
        {
            foreach (string name in unknown)
            {
                string meant = Nearest.To(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
                await error.WriteLineAsync($"no measured promise '{name}'; there are: {string.Join(", ", known)}{meant}");
            }

            return 2;
        }

        bool kept = true;
        foreach (IMeasuredPromise promise in All.Where(promise => names.Contains(promise.Name)))
        {
            PromiseResult result = await promise.MeasureAsync();
            kept &= result.Kept;
            foreach (PromiseRow row in result.Rows)
            {
                await output.WriteLineAsync($"| {promise.Name}: {row.What} | {row.Asked} | {row.Measured} | {(row.Kept ? "yes" : "no")} |");
            }
        }

        return kept ? 0 : 1;
    }
}
