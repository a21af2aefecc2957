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
        $"needs about {Size(needs.Bytes)} of memory, {Size(cost.DiskBytes)} of disk at the most and {Time(cost.Time)}: {World(needs)}");

    /// <summary>One line: what is going to be tried.</summary>
    public static string Words(Scenario trial) => $"trying {Size(trial)}: this takes some seconds, or more on a busy machine";

    /// <summary>One line: what was tried.</summary>
    public static string Words(Scenario trial, TimeSpan took) =>
        $"time and disk are those of a trial on this machine, carried over: {Size(trial)}, in {Time(took)}";

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
    public static string? Lack(ExperimentNeeds needs, MachineMemory has) =>
        needs.Bytes <= has.Enough ? null
        : !has.IsOfControlGroup ? $"this machine has {Size(has.Bytes)}"
        : $"the control group of this process allows {Size(has.Bytes)}"
            + (needs.Bytes <= has.Bytes ? $", of which a run can have {Size(has.Enough)}" : "");

    /// <summary>Refuses what the machine has not, at the key whose value takes most of it.</summary>
    /// <exception cref="ScenarioException">The machine has not as much memory.</exception>
    public static void Require(Scenario scenario, ExperimentNeeds needs, MachineMemory has)
    {
        if (Lack(needs, has) is not { } lack)
        {
            return;
        }

        MemoryShare largest = needs.Largest;
        int days = scenario.Parameters.WarmUp + scenario.Parameters.Horizon;
        throw new ScenarioException([
            scenario.Source.Error(
                largest.Key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{needs.People:N0} users with {needs.Ties:N0} ties, {ArmsAndReplicates(scenario)} of "
                        + $"{Count(days, "day")}, {Together(needs)}, need "
                        + $"about {Size(needs.Bytes)} of memory, most of it by this value; {lack}"),
                needs.Most(has.Enough) is { } most && Math.Floor(most) >= 1
                    ? $"about {TwoDigits(most, isUp: largest.IsInverse)}{(largest.IsInverse ? " or more" : "")} here"
                    : "less of it, and of all else"),
        ]);
    }

    /// <summary>What runs there are, and of how many days.</summary>
    public static string Runs(Scenario scenario) =>
        $"{ArmsAndReplicates(scenario)}, {scenario.Parameters.WarmUp} + {scenario.Parameters.Horizon} days";

    /// <summary>So many of something, in words.</summary>
    public static string Count(long number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}{(number == 1 ? "" : "s")}");

    // The next scenario is another one: two digits are enough.
    private static string TwoDigits(double value, bool isUp)
    {
        double step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{(isUp ? Math.Ceiling(value / step) : Math.Floor(value / step)) * step:N0}");
    }

    private static string ArmsAndReplicates(Scenario scenario) =>
        $"{Count(scenario.Arms.Count, "arm")} x {Count(scenario.Replicates, "replicate")}";

    private static string World(ExperimentNeeds needs) => string.Create(
        CultureInfo.InvariantCulture,
        $"{needs.People:N0} people, {needs.Ties:N0} ties, {needs.BytesPerPerson:N0} bytes a person, runs {Together(needs)}");

    private static string Together(ExperimentNeeds needs) => needs.SideBySide == 1
        ? "one at a time"
        : string.Create(CultureInfo.InvariantCulture, $"{needs.SideBySide} side by side");

    private static string Size(Scenario trial) => string.Create(
        CultureInfo.InvariantCulture, $"{trial.Parameters.Population.Users:N0} people, {Runs(trial)}");

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
        { TotalHours: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:F1} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:N0} h"),
    };
}
