using System.Text.Json.Serialization;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Calibrations;

/// <summary>What a calibration found. Serialises to plain JSON.</summary>
/// <param name="ScenarioFile">The scenario.</param>
/// <param name="Evaluations">Evaluations made.</param>
/// <param name="DistanceBefore">Distance at the start: root of the weighted mean of the squares of (value - target) / tolerance.</param>
/// <param name="DistanceAfter">The least distance found.</param>
/// <param name="Parameters">The values there.</param>
/// <param name="Targets">What they reach.</param>
/// <param name="Set">Settings as `--set` takes them that reproduce it.</param>
public sealed record CalibrationResult(
    string ScenarioFile,
    int Evaluations,
    double DistanceBefore,
    double DistanceAfter,
    IReadOnlyList<FittedParameter> Parameters,
    IReadOnlyList<FittedTarget> Targets,
    IReadOnlyList<string> Set)
{
    /// <summary>Whether the search came to its own end, and was not stopped.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Name of the arm that was fitted.</summary>
    public string Arm { get; init; } = "";
}

/// <summary>A parameter that was fitted.</summary>
/// <param name="Key">Dotted key.</param>
/// <param name="Start">First value.</param>
/// <param name="Fitted">Best value.</param>
/// <param name="Min">Least value allowed.</param>
/// <param name="Max">Greatest value allowed.</param>
public sealed record FittedParameter(string Key, double Start, double Fitted, double Min, double Max);

/// <summary>A target and how near the model came.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Group">Its group.</param>
/// <param name="Aggregate">How the days made one value.</param>
/// <param name="Value">The target.</param>
/// <param name="Tolerance">How far off counts as 1.</param>
/// <param name="Before">Mean over replicates at the start; none where no run had a value.</param>
/// <param name="After">The same at the best values.</param>
public sealed record FittedTarget(
    string Measure,
    string Group,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Aggregator>))] Aggregator Aggregate,
    double Value,
    double Tolerance,
    double? Before,
    double? After);

/// <summary>One evaluation of a search.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Most">Most evaluations.</param>
/// <param name="Distance">Distance reached.</param>
/// <param name="Best">The least so far.</param>
public sealed record CalibrationStep(int Number, int Most, double Distance, double Best);
