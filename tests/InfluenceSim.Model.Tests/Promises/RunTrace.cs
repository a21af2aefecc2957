using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>All that a run leaves.</summary>
internal sealed record RunTrace(
    string Digest, string[] Hashes, long[][] Counts, Dictionary<(int Day, string Measure, string Group), double> Values)
{
    public static RunTrace Of(World world, params Policy[] policies)
    {
        var summaries = new List<TickSummary>();
        var run = new LocalSimulation(world, policies);
        run.Run(observer: summaries.Add);
        return new RunTrace(
            run.Digest.ToString(),
            [.. summaries.Select(summary => $"{summary.Tick} {summary.Hash} {summary.State}")],
            [.. summaries.Select(summary => summary.Tally.Arrays.SelectMany(values => values).ToArray())],
            SmallWorld.Values(summaries));
    }

    public void AssertSame(RunTrace other)
    {
        Assert.Equal(Hashes, other.Hashes);
        Assert.Equal(Counts, other.Counts);
        Assert.Equal(Values, other.Values);
        Assert.Equal(Digest, other.Digest);
    }
}
