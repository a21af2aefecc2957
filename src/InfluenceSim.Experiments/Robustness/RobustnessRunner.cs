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
    /// <param name="keep">
    /// Told of each run as it ends, several at once: in full under the scenario's own presets, in outline under others.
    /// </param>
    /// <param name="compared">Told of the comparison so far whenever a variant is over.</param>
    /// <param name="cancellationToken">Stops between two ticks; what is finished is kept.</param>
    /// <returns>What the variants left.</returns>
    public async Task<RobustnessRun> RunAsync(
        RobustnessPlan plan,
        Action<RobustnessVariant, RunResult>? keep = null,
        Action<RobustnessResult>? compared = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var clock = Stopwatch.StartNew();
        RobustnessVariant asItIs = plan.Variants[0];
        ExperimentResult own = await runner.RunAsync(asItIs.Scenario, keep: KeepWhole, cancellationToken: cancellationToken);
        var comparisons = new PlanComparisons(plan, own);
        List<RunFailure> failures = [];
        foreach (RobustnessVariant variant in plan.Variants.Skip(1))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            // Only the comparison stays in memory: the runs of twenty variants would fill it.
            ExperimentResult result =
                await runner.RunAsync(variant.Scenario, keep: KeepOutline(variant), cancellationToken: cancellationToken);
            failures.AddRange(result.Failures.Select(failure => failure with { Arm = $"{failure.Arm} ({variant.Name})" }));
            if (!cancellationToken.IsCancellationRequested)
            {
                comparisons.Add(variant, result);
                compared?.Invoke(comparisons.Result);
            }
        }

        return new RobustnessRun(own, comparisons.Result, failures, clock.Elapsed);

        RunResult KeepWhole(RunResult run)
        {
            keep?.Invoke(asItIs, run);
            return Outline(run);
        }

        Func<RunResult, RunResult> KeepOutline(RobustnessVariant variant) => run =>
        {
            RunResult outline = Outline(run);
            keep?.Invoke(variant, outline);
            return outline;
        };

        RunResult Outline(RunResult run) => RunValue.Outline(run, runner.Measures, plan.Outcomes, asItIs.Scenario.OutcomesFrom);
    }
}

/// <summary>What the variants of a plan left.</summary>
/// <param name="Own">The runs under the scenario's own presets, in outline.</param>
/// <param name="Result">The comparison under every preset.</param>
/// <param name="OtherFailures">Runs under other presets that failed, with the preset beside the arm's name.</param>
/// <param name="Elapsed">Wall-clock time of all of them.</param>
public sealed record RobustnessRun(
    ExperimentResult Own, RobustnessResult Result, IReadOnlyList<RunFailure> OtherFailures, TimeSpan Elapsed);
