using InfluenceSim.Experiments.Running;
using InfluenceSim.Scenarios;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace InfluenceSim.Experiments.Calibrations;

/// <summary>
/// Fits parameters to targets by the simplex of Nelder and Mead (1965), which needs no gradient. Every evaluation has the
/// same seeds, so that a better distance is a better fit and no better luck.
/// </summary>
/// <param name="runner">Runs experiments.</param>
public sealed class Calibrator(ExperimentRunner runner)
{
    private const double Converged = 1e-3;
    private const double FirstStep = 0.2;

    /// <summary>Fits.</summary>
    /// <param name="calibration">What to what.</param>
    /// <param name="evaluated">Told of every evaluation.</param>
    /// <param name="cancellationToken">Stops between two ticks; the best values so far are kept.</param>
    /// <returns>The best values found.</returns>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the first evaluation was over.</exception>
    public async Task<CalibrationResult> FitAsync(
        Calibration calibration, Action<CalibrationStep>? evaluated = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var search = new CalibrationSearch(calibration, scenario => Run(scenario, cancellationToken), evaluated);
        Vector<double> start = Vector<double>.Build.DenseOfEnumerable(search.Start);

        // The optimiser calls back synchronously: it gets a thread of its own to wait on.
        try
        {
            await Task.Factory.StartNew(
                () => Search(search, start), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return search.Result(complete: true);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && search.HasBegun)
        {
            return search.Result(complete: false);
        }
    }

    private static void Search(CalibrationSearch search, Vector<double> start)
    {
        try
        {
            new NelderMeadSimplex(Converged, int.MaxValue).FindMinimum(
                ObjectiveFunction.Value(point => search.Distance([.. point])), start, start.Map(at => at > 0.5 ? -FirstStep : FirstStep));
        }
        catch (CalibrationSearch.SpentException)
        {
            // The bound on evaluations is what ends most searches.
        }
    }

    private ExperimentResult Run(Scenario scenario, CancellationToken cancellationToken)
    {
        ExperimentResult result = runner.RunAsync(scenario, cancellationToken: cancellationToken).GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        return result.Complete ? result : throw new InvalidOperationException($"a run failed: {result.Failures[0].Reason}");
    }
}
