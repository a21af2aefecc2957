using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Cli.Commands;

/// <summary>Whether an experiment that was stopped early has anything to compare.</summary>
internal static class FinishedPairs
{
    public const string NoneYet = "Nothing to compare yet: no replicate was finished by two arms that are compared.";

    /// <summary>Whether pairs were planned and not one of them is there.</summary>
    public static bool AreMissing(ExperimentResult result, ComparedArms? arms = null)
    {
        ILookup<string, int> finished = result.Runs.ToLookup(run => run.Arm, run => run.Replicate);
        IReadOnlyList<(string Reference, string Arm)> planned = (arms ?? ComparedArms.WithFirst).In(result.Scenario);
        return planned.Count > 0 && !planned.Any(pair => finished[pair.Reference].Intersect(finished[pair.Arm]).Any());
    }
}
