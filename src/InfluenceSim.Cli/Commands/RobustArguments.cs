using System.CommandLine;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>The option that repeats a comparison under other presets.</summary>
internal static class RobustArguments
{
    private const string Name = "--robust";

    public static Option<bool> Option() => new(Name)
    {
        Description = "Repeats the comparison under every other evidence preset, alone and together, and says which conclusions flip.",
    };

    /// <summary>What a run that was begun with some arguments was to run.</summary>
    public static RobustnessPlan Plan(Scenario scenario, ModelParts parts, IReadOnlyList<string> arguments) =>
        Plan(scenario, parts, arguments.Contains(Name));

    /// <summary>What is to be run.</summary>
    /// <exception cref="ScenarioException">There is no comparison to repeat.</exception>
    public static RobustnessPlan Plan(Scenario scenario, ModelParts parts, bool robust, string file) => robust && scenario.Arms.Count < 2
        ? throw new ScenarioException(
            [
                new ScenarioError(
                    file, 1, 1, "arms", "--robust repeats a comparison, and the scenario has one arm", "two arms or more", null),
            ])
        : Plan(scenario, parts, robust);

    /// <summary>A comparison, and what becomes of it under other presets where that was asked for.</summary>
    public static string Text(PairedComparison comparison, RobustnessResult? others, int width) => others is null
        ? ComparisonText.Render(comparison, width)
        : $"{ComparisonText.Render(comparison, width)}\n{RobustnessText.Render(others, width)}";

    /// <summary>How many other presets are there, behind the number of runs; nothing where none was planned.</summary>
    public static string Presets(RobustnessResult result) =>
        result.Planned > 0 ? $" and {result.Variants.Count} of {result.Planned} other sets of presets" : "";

    private static RobustnessPlan Plan(Scenario scenario, ModelParts parts, bool robust) =>
        robust ? RobustnessPlan.Of(scenario, parts.Measures) : RobustnessPlan.OwnOnly(scenario, parts.Measures);
}
