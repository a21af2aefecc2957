using InfluenceSim.Experiments.Needs;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Planning;

/// <summary>What a scenario will take on this machine, beside its memory.</summary>
/// <param name="Time">Time of the whole command.</param>
/// <param name="DiskBytes">Disk at the most, which is while the tables are written.</param>
internal sealed record PlannedCost(TimeSpan Time, long DiskBytes)
{
    // Of a warm-up that was cut short, the days that stand for the rest.
    private const int LastDays = 2;

    /// <summary>Carries over to the whole what a part of it took.</summary>
    /// <param name="whole">The scenario.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="part">The part.</param>
    /// <param name="took">What the part took.</param>
    public static PlannedCost Of(Scenario whole, ExperimentNeeds needs, Scenario part, TrialResult took)
    {
        SimulationParameters all = whole.Parameters;
        double people = all.Population.Users / (double)part.Parameters.Population.Users;
        int measured = part.Parameters.WarmUp;
        TrialTimes runs = took.Runs;
        double warmUp = people * (runs.World + Sum(runs.WarmUpDays, all.WarmUp, Math.Max(0, measured - LastDays)));
        double arm = people
            * (runs.Copy + Sum(runs.ArmDays, all.Horizon, Math.Max(0, Trial.FillingDays - measured)) + runs.End);
        double simulated = ScenarioGrains.Of(whole, needs.SideBySide).Count > 1
            ? RunSchedule.SecondsOfDivided(needs.SideBySide, whole.Replicates, whole.Arms.Count, warmUp, arm)
            : RunSchedule.Seconds(needs.SideBySide, whole.Replicates, whole.Arms.Count, warmUp, arm);
        return new PlannedCost(
            TimeSpan.FromSeconds(took.Start + simulated + (RunDays(whole) / RunDays(part) * took.Tables)),
            WrittenRows.Of(whole, part).Bytes(took));
    }

    /// <summary>Seconds of so many days: those until the load is as usual as measured, all others like the mean of the rest.</summary>
    private static double Sum(IReadOnlyList<double> measured, int days, int filling)
    {
        if (days <= measured.Count)
        {
            return measured.Take(days).Sum();
        }

        int from = Math.Min(filling, measured.Count - 1);
        return measured.Take(from).Sum() + ((days - from) * measured.Skip(from).Average());
    }

    private static double RunDays(Scenario scenario) =>
        scenario.Replicates * (double)scenario.Arms.Count * (scenario.Parameters.WarmUp + scenario.Parameters.Horizon);
}
