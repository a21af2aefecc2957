using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>The runs of two arms, paired by replicate.</summary>
/// <param name="Reference">Name of the reference.</param>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Runs">Replicates that both finished, in their order.</param>
internal sealed record RunPairs(string Reference, string Arm, IReadOnlyList<(RunResult Reference, RunResult Arm)> Runs)
{
    public static RunPairs Of(IReadOnlyList<RunResult> runs, string reference, string arm) => new(
        reference,
        arm,
        [.. runs.Where(run => run.Arm == reference)
            .Join(runs.Where(run => run.Arm == arm), run => run.Replicate, run => run.Replicate, (first, second) => (first, second))
            .OrderBy(pair => pair.first.Replicate)]);

    /// <summary>Whether both runs of every pair are the same to the last bit.</summary>
    public static bool AreSame(IReadOnlyList<(RunResult Reference, RunResult Arm)> runs) =>
        runs.All(pair => pair.Reference.Digest == pair.Arm.Digest);

    /// <summary>How an outcome differs between the arms.</summary>
    public PairedDifference Difference(Outcome outcome, PolicyDay from)
    {
        List<(double Reference, double Arm)> values = [];
        foreach ((RunResult reference, RunResult arm) in Runs)
        {
            if (RunValue.Of(reference, outcome.Measure, outcome.Group, from) is { } first
                && RunValue.Of(arm, outcome.Measure, outcome.Group, from) is { } second)
            {
                values.Add((first, second));
            }
        }

        return PairedDifference.Of(outcome, Reference, Arm, values, AreSame(Runs));
    }
}
