using InfluenceSim.Experiments.Running;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Validation;

/// <summary>Runs the reference baseline and judges the model's patterns.</summary>
public static class ModelValidation
{
    /// <summary>Most patterns that may have too few events to test: a run that tests less says nothing about the model.</summary>
    public const int MostTooFew = 3;

    /// <summary>Runs and judges.</summary>
    /// <param name="grains">The cluster's grains.</param>
    /// <param name="recorder">The recorder that the silo knows as an observer.</param>
    /// <param name="profiles">The profile observer that the silo knows.</param>
    /// <param name="plan">What to judge, by which runs.</param>
    /// <param name="cancellationToken">Stops between two ticks.</param>
    /// <returns>One row per pattern.</returns>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    public static async Task<IReadOnlyList<PatternRow>> RunAsync(
        IGrainFactory grains, RunRecorder recorder, ProfileObserver profiles, ValidationPlan plan,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(plan);
        var runner = new ExperimentRunner(grains, recorder);
        foreach (Scenario part in plan.Scenarios)
        {
            ExperimentResult result = await runner.RunAsync(part, cancellationToken: cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (!result.Complete)
            {
                throw new InvalidOperationException($"a run of the baseline failed: {result.Failures[0].Reason}");
            }
        }

        SeedProfile[] seeds = [.. Enumerable.Range(0, plan.Baseline.Replicates).Select(replicate => new SeedProfile(
            World.Build(plan.Baseline.Parameters, ReplicateKey.Of(plan.Baseline.Seed, replicate)),
            arm => profiles.Of(arm, replicate)))];
        return [.. plan.Patterns.Select(pattern => pattern.Judge(seeds))];
    }

    /// <summary>Whether the model passes: a pattern was tested and none is outside its range, and hardly one could not be tested.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>Whether it does.</returns>
    public static bool Passes(IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.All(row => row.Verdict != PatternVerdict.DoesNotHold) && TestsEnough(rows);
    }

    /// <summary>Whether so many patterns could be tested that the answer says something.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>Whether they could.</returns>
    public static bool TestsEnough(IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return TooFew(rows) <= MostTooFew && TooFew(rows) < rows.Count;
    }

    /// <summary>How many patterns had too few events to test.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>The number.</returns>
    public static int TooFew(IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Count(row => row.Verdict == PatternVerdict.TooFewToTest);
    }
}
