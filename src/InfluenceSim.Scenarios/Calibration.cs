using System.Globalization;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Scenarios;

/// <summary>What is to be fitted to what: parameters of a scenario and levers of one of its arms to targets.</summary>
public sealed record Calibration
{
    /// <summary>The parts that the scenario may name.</summary>
    public ModelParts Parts { get; init; } = ModelParts.Ours;

    /// <summary>The measures that outcomes of the scenario may name.</summary>
    public MeasureRegistry Measures { get; init; } = MeasureRegistry.Ours;

    /// <summary>Name of the arm that is fitted; null for the first.</summary>
    public string? Arm { get; init; }

    /// <summary>The scenario file.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>Overrides of the scenario, as `--set` takes them, the same in every evaluation.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>What may be changed.</summary>
    public required IReadOnlyList<CalibrationParameter> Parameters { get; init; }

    /// <summary>What is to be met.</summary>
    public required IReadOnlyList<CalibrationTarget> Targets { get; init; }

    /// <summary>Replicates of every evaluation; their seeds are always the same.</summary>
    public int Replicates { get; init; } = 3;

    /// <summary>Most evaluations.</summary>
    public int Evaluations { get; init; } = 60;

    /// <summary>Overrides that set the parameters.</summary>
    /// <param name="values">One value a parameter.</param>
    /// <returns>Settings as `--set` takes them.</returns>
    public IReadOnlyList<string> Settings(IReadOnlyList<double> values) =>
        [.. Parameters.Zip(values, (parameter, value) => string.Create(CultureInfo.InvariantCulture, $"{parameter.Key}={value:R}"))];

    /// <summary>The scenario at some values, the fitted arm only.</summary>
    /// <param name="values">One value a parameter.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">The values break a rule of scenarios.</exception>
    public Scenario At(IReadOnlyList<double> values)
    {
        Scenario scenario = ScenarioReader.Read(ScenarioFile, [.. Set, .. Settings(values)], Measures, Parts);
        return scenario with
        {
            Arms = [scenario.Arms.FirstOrDefault(arm => arm.Name == Arm) ?? scenario.Arms[0]],
            Replicates = Replicates,
        };
    }
}

/// <summary>A number that may be changed.</summary>
/// <param name="Key">Dotted key.</param>
/// <param name="Min">Least value tried.</param>
/// <param name="Max">Greatest value tried.</param>
/// <param name="Start">First value tried.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record CalibrationParameter(string Key, double Min, double Max, double Start, bool IsWhole);

/// <summary>A value to be met.</summary>
/// <param name="Measure">The measure, with the aggregator that makes one value of a run.</param>
/// <param name="Group">Its group.</param>
/// <param name="Value">The value.</param>
/// <param name="Tolerance">How far off counts as 1.</param>
/// <param name="Weight">Weight among the targets.</param>
public sealed record CalibrationTarget(MeasureDefinition Measure, string Group, double Value, double Tolerance, double Weight);
