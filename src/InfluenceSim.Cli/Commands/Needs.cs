using System.Globalization;
using InfluenceSim.Cli.Planning;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>What a scenario will need, in words; what the machine has not is refused before anything starts.</summary>
internal static class Needs
{
    /// <summary>One line.</summary>
    public static string Words(ExperimentNeeds needs) => string.Create(
        CultureInfo.InvariantCulture,
        $"needs about {Size(needs.Bytes)} of memory and, as a first guess, {Time(needs.Time)}: {World(needs)}");

    /// <summary>One line, after a trial.</summary>
    public static string Words(ExperimentNeeds needs, PlannedCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"needs about {Size(needs.Bytes)} of memory, {Size(cost.DiskBytes)} of disk and {Time(cost.Time)}: {World(needs)}");

    /// <summary>One line: what was tried.</summary>
    public static string Words(Scenario trial, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"time and disk are those of a trial on this machine, carried over: {trial.Parameters.Population.Users:N0} people, "
            + $"{trial.Arms.Count} arms x {trial.Replicates} replicates, {trial.Parameters.WarmUp} + {trial.Parameters.Horizon} days, "
            + $"in {Time(took)}");

    /// <summary>One line: how often the scenario is run for its robustness, and how long that takes.</summary>
    public static string Words(RobustnessPlan plan, ExperimentNeeds once)
    {
        int combinations = plan.Variants.Count(variant => variant.IsJoint);
        string grid = string.Join(
            " x ", plan.Axes.Select(axis => string.Create(CultureInfo.InvariantCulture, $"{axis.Effect} ({axis.Values})")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--robust: {plan.Runs:N0} runs, {plan.Runs / plan.Variants.Count:N0} under each of {plan.Variants.Count} sets of presets: "
                + $"the scenario's own, {plan.Variants.Count - 1 - combinations} others by themselves, {combinations} combinations of "
                + $"{grid}; as a first guess, {Time(once.Time * plan.Variants.Count)} for all");
    }

    /// <summary>That the machine has not as much memory; null where it has.</summary>
    public static string? Lack(ExperimentNeeds needs, MachineMemory has) => needs.Bytes <= has.Bytes
        ? null
        : $"{(has.IsOfControlGroup ? "the control group of this process allows" : "this machine has")} {Size(has.Bytes)}";

    /// <exception cref="ScenarioException">The machine has not as much memory.</exception>
    public static void Require(ExperimentNeeds needs, MachineMemory has, string file)
    {
        if (Lack(needs, has) is not { } lack)
        {
            return;
        }

        // Two digits: the next scenario is another one.
        double most = Math.Max(1, needs.PeopleWithin(has.Bytes));
        double step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(most)) - 1));
        throw new ScenarioException([
            new ScenarioError(
                file,
                1,
                1,
                "population.users",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{needs.People:N0} users with {needs.Ties:N0} ties, {needs.SideBySide} runs side by side, need about "
                        + $"{Size(needs.Bytes)} of memory; {lack}"),
                string.Create(CultureInfo.InvariantCulture, $"about {Math.Floor(most / step) * step:N0} users here"),
                null),
        ]);
    }

    private static string World(ExperimentNeeds needs) => string.Create(
        CultureInfo.InvariantCulture,
        $"{needs.People:N0} people, {needs.Ties:N0} ties, {needs.BytesPerPerson:N0} bytes a person, {needs.SideBySide} runs side by side");

    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:N1} GB"),
        >= 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB"),
    };

    private static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, time.TotalSeconds):F0} s"),
        { TotalMinutes: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:F1} min"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:F0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:N0} h"),
    };
}
