using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Validation;

/// <summary>Runs the reference baseline and judges the model's patterns.</summary>
public static class ModelValidation
{
    /// <summary>Runs and judges.</summary>
    /// <param name="grains">The cluster's grains.</param>
    /// <param name="recorder">The recorder that the silo knows as an observer.</param>
    /// <param name="profiles">The profile observer that the silo knows.</param>
    /// <param name="scenario">A scenario of <see cref="ReferenceBaseline"/>.</param>
    /// <param name="cancellationToken">Stops between two ticks.</param>
    /// <returns>One row per pattern.</returns>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    public static async Task<IReadOnlyList<PatternRow>> RunAsync(
        IGrainFactory grains, RunRecorder recorder, ProfileObserver profiles, Scenario scenario, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(scenario);
        var runner = new ExperimentRunner(grains, recorder);
        foreach (Scenario part in new[] { scenario, ReferenceBaseline.Novelty(scenario) })
        {
            ExperimentResult result = await runner.RunAsync(part, cancellationToken: cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (!result.Complete)
            {
                throw new InvalidOperationException($"a run of the baseline failed: {result.Failures[0].Reason}");
            }
        }

        SeedProfile[] seeds = [.. Enumerable.Range(0, scenario.Replicates).Select(replicate => new SeedProfile(
            World.Build(scenario.Parameters, ReplicateKey.Of(scenario.Seed, replicate)),
            profiles.Of(ReferenceBaseline.Today, replicate),
            profiles.Of(ReferenceBaseline.FactChecked, replicate),
            profiles.Of(ReferenceBaseline.NewestFirst, replicate),
            profiles.Of(ReferenceBaseline.Taught, replicate),
            [.. ReferenceBaseline.Nudges.Select(strength => profiles.Of(ReferenceBaseline.Nudge(strength), replicate))],
            profiles.Of(ReferenceBaseline.NoveltyYears, replicate)))];
        return ModelPatterns.Judge(seeds, scenario.Parameters);
    }
}
