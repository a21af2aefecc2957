using System.Diagnostics;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Running;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>Runs the variants of a plan one after the other, each as an experiment of its own.</summary>
/// <param name="runner">Runs experiments.</param>
public sealed class RobustnessRunner(ExperimentRunner runner)
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="keep">Told of each run under the scenario's own presets as it ends, several at once, in full.</param>
    /// <param name="compared">Told of the comparison so far whenever a variant is over.</param>
    /// <param name="cancellationToken">Stops between two ticks; what is finished is kept.</param>
    /// <returns>What the variants left.</returns>
    public async Task<RobustnessRun> RunAsync(
        RobustnessPlan plan,
        Action<RunResult>? keep = null,
        Action<RobustnessResult>? compared = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var clock = Stopwatch.StartNew();
        ExperimentResult own = await runner.RunAsync(plan.Variants[0].Scenario, keep: Keep, cancellationToken: cancellationToken);
        IReadOnlyList<Outcome> outcomes = Outcome.Choose(plan.Outcomes, own.Measures.All, own.Runs);
        PairedComparison comparison =
            PairedComparison.Of(own, outcomes, plan.Arms) with { Unmeasured = UnmeasuredOutcome.Among(plan.Outcomes, own) };
        List<(RobustnessVariant Variant, PairedComparison Comparison)> others = [];
        List<RunFailure> failures = [];
        foreach (RobustnessVariant variant in plan.Variants.Skip(1))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            // Only the comparison is kept: the runs of twenty variants would fill the memory.
            ExperimentResult result = await runner.RunAsync(variant.Scenario, keep: Outline, cancellationToken: cancellationToken);
            failures.AddRange(result.Failures.Select(failure => failure with { Arm = $"{failure.Arm} ({variant.Name})" }));
            if (!cancellationToken.IsCancellationRequested)
            {
                others.Add((variant, PairedComparison.Of(result, outcomes, plan.Arms)));
                compared?.Invoke(Result());
            }
        }

        return new RobustnessRun(own, Result(), failures, clock.Elapsed);

        RobustnessResult Result() => RobustnessResult.Of(comparison, others, complete: others.Count == plan.Variants.Count - 1);

        RunResult Keep(RunResult run)
        {
            keep?.Invoke(run);
            return Outline(run);
        }

        RunResult Outline(RunResult run) => RunValue.Outline(
            run, runner.Measures, plan.Outcomes, plan.Variants[0].Scenario.OutcomesFrom);
    }
}

/// <summary>What the variants of a plan left.</summary>
/// <param name="Own">The runs under the scenario's own presets, in outline.</param>
/// <param name="Result">The comparison under every preset.</param>
/// <param name="OtherFailures">Runs under other presets that failed, with the preset beside the arm's name.</param>
/// <param name="Elapsed">Wall-clock time of all of them.</param>
public sealed record RobustnessRun(
    ExperimentResult Own, RobustnessResult Result, IReadOnlyList<RunFailure> OtherFailures, TimeSpan Elapsed);
