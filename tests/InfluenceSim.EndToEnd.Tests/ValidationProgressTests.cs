using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Model.Run;

namespace InfluenceSim.EndToEnd.Tests;

public sealed class ValidationProgressTests
{
    [Fact]
    public async Task All_that_runs_is_planned_so_that_the_last_tick_alone_is_the_end()
    {
        ValidationPlan plan = SmallBaseline.Plan(
            parameters => parameters with { WarmUp = 1, Horizon = 1, Population = parameters.Population with { Users = 150 } },
            [.. ModelPatterns.All.Where(pattern => pattern.Name is "AI creators were a novelty" or "labels that come late do little")]);
        var meter = new ProgressMeter(plan.Scenarios);
        var watched = new Watched(meter);

        await SmallBaseline.JudgeAsync(plan, watched);

        // A day of warm-up and a day of each arm: none and fact-checks, then novelty by itself.
        Assert.Equal(["none", "fact-checks"], plan.Baseline.Arms.Select(arm => arm.Name));
        Assert.Equal((3 + 2) * 24, watched.Done.Count);
        Assert.Equal(1, watched.Done[^1]);
        Assert.True(watched.Done[^2] < 1);
    }

    private sealed class Watched(ProgressMeter meter) : IRunObserver
    {
        private readonly Lock _lock = new();

        public List<double> Done { get; } = [];

        public void OnTick(RunIdentity run, TickSummary summary)
        {
            lock (_lock)
            {
                meter.OnTick(run, summary);
                Done.Add(meter.Last!.Done);
            }
        }
    }
}
