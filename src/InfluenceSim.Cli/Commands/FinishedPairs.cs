using InfluenceSim.Experiments;

namespace InfluenceSim.Cli.Commands;

/// <summary>Whether an experiment that was stopped early has anything to compare.</summary>
internal static class FinishedPairs
{
    public const string NoneYet = "Nothing to compare yet: no replicate was finished both by the first arm and by another.";

    /// <summary>Whether pairs were planned and not one of them is there.</summary>
    public static bool AreMissing(ExperimentResult result)
    {
        string reference = result.Scenario.Arms[0].Name;
        HashSet<int> finished = [.. result.Runs.Where(run => run.Arm == reference).Select(run => run.Replicate)];
        return result.Scenario.Arms.Count > 1 && !result.Runs.Any(run => run.Arm != reference && finished.Contains(run.Replicate));
    }
}
