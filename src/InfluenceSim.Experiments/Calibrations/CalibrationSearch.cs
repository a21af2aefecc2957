using System.Globalization;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Calibrations;

/// <summary>The distance from the targets as a function on the unit cube; remembers the best point and counts evaluations.</summary>
internal sealed class CalibrationSearch(Calibration calibration, Func<Scenario, ExperimentResult> run, Action<CalibrationStep>? evaluated)
{
    // Larger than any distance that a search starts from, so that it turns back.
    private const double Impossible = 1e6;
    private const double Outside = 10;

    private readonly Dictionary<string, Evaluation> _known = new(StringComparer.Ordinal);
    private Evaluation? _first;
    private Evaluation? _best;
    private string _arm = "";

    /// <summary>Whether anything is known.</summary>
    public bool HasBegun => _best is not null;

    /// <summary>The start in the unit cube.</summary>
    public IEnumerable<double> Start =>
        calibration.Parameters.Select(parameter => (parameter.Start - parameter.Min) / (parameter.Max - parameter.Min));

    /// <summary>Distance at a point; outside the cube that of the nearest point in it and a penalty that leads back.</summary>
    /// <exception cref="SpentException">No evaluation is left.</exception>
    public double Distance(IReadOnlyList<double> point)
    {
        double[] values = [.. calibration.Parameters.Select((parameter, at) => Value(parameter, Math.Clamp(point[at], 0, 1)))];
        double penalty = Outside * point.Sum(at => Math.Abs(at - Math.Clamp(at, 0, 1)));
        return Evaluate(values).Distance + penalty;
    }

    public CalibrationResult Result(bool complete)
    {
        Evaluation first = _first!;
        Evaluation best = _best!;
        return new CalibrationResult(
            calibration.ScenarioFile,
            _known.Count,
            first.Distance,
            best.Distance,
            [.. calibration.Parameters.Select((parameter, at) =>
                new FittedParameter(parameter.Key, first.Values[at], best.Values[at], parameter.Min, parameter.Max))],
            [.. calibration.Targets.Select((target, at) => new FittedTarget(
                target.Measure.Name, target.Group, target.Measure.Aggregator, target.Value, target.Tolerance, first.Reached[at],
                best.Reached[at]))],
            [.. calibration.Set, .. calibration.Settings(best.Values)])
        {
            Complete = complete,
            Arm = _arm,
        };
    }

    // Six digits: what is printed is exactly what was tried.
    private static double Value(CalibrationParameter parameter, double at)
    {
        double value = parameter.Min + ((parameter.Max - parameter.Min) * at);
        value = parameter.IsWhole
            ? Math.Round(value)
            : double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Clamp(value, parameter.Min, parameter.Max);
    }

    private Evaluation Evaluate(double[] values)
    {
        string key = string.Join(' ', calibration.Settings(values));
        if (_known.TryGetValue(key, out Evaluation? known))
        {
            return known;
        }

        if (_known.Count == calibration.Evaluations)
        {
            throw new SpentException();
        }

        Evaluation evaluation = Run(values);
        _known[key] = evaluation;
        _first ??= evaluation;
        _best = _best is null || evaluation.Distance < _best.Distance ? evaluation : _best;
        evaluated?.Invoke(new CalibrationStep(_known.Count, calibration.Evaluations, evaluation.Distance, _best.Distance));
        return evaluation;
    }

    private Evaluation Run(double[] values)
    {
        Scenario scenario;
        try
        {
            scenario = calibration.At(values);
        }
        catch (ScenarioException)
        {
            // The values break a rule between them, such as a least value above the greatest.
            return new Evaluation(values, [.. calibration.Targets.Select(_ => (double?)null)], Impossible);
        }

        _arm = scenario.Arms[0].Name;
        ExperimentResult result = run(scenario);
        double?[] reached = [.. calibration.Targets.Select(target => Reached(result, target))];
        double sum = 0;
        double weights = 0;
        for (int at = 0; at < reached.Length; at++)
        {
            CalibrationTarget target = calibration.Targets[at];
            double off = reached[at] is { } value ? (value - target.Value) / target.Tolerance : Impossible;
            sum += target.Weight * off * off;
            weights += target.Weight;
        }

        return new Evaluation(values, reached, Math.Sqrt(sum / weights));
    }

    private static double? Reached(ExperimentResult result, CalibrationTarget target)
    {
        double[] values = [.. result.Runs
            .Select(run => RunValue.Of(run, target.Measure, target.Group, result.Scenario.OutcomesFrom))
            .OfType<double>()];
        return values.Length == 0 ? null : values.Average();
    }

    internal sealed class SpentException : Exception;

    private sealed record Evaluation(double[] Values, double?[] Reached, double Distance);
}
