using System.CommandLine;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>The file argument and the overrides that `run` and `validate` share.</summary>
internal sealed class ScenarioArguments
{
    public Argument<string> File { get; } = new("FILE") { Description = "Scenario file (YAML)." };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Overrides a value: key=value, e.g. --set effects.shock=none. May be given several times.",
        HelpName = "key=value",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Seed { get; } = new("--seed") { Description = "Overrides the seed.", HelpName = "N" };

    public Option<string?> Replicates { get; } = new("--replicates") { Description = "Overrides the number of replicates.", HelpName = "N" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(File);
        command.Options.Add(Set);
        command.Options.Add(Seed);
        command.Options.Add(Replicates);
    }

    public Scenario Read(ParseResult parsed)
    {
        List<string> overrides = [.. parsed.GetValue(Set) ?? []];
        if (parsed.GetValue(Seed) is { } seed)
        {
            overrides.Add($"seed={seed}");
        }

        if (parsed.GetValue(Replicates) is { } replicates)
        {
            overrides.Add($"replicates={replicates}");
        }

        return ScenarioReader.Read(parsed.GetValue(File)!, overrides, [.. DataDictionary.All.SelectMany(Names)]);
    }

    private static IEnumerable<string> Names(MeasureDefinition measure) =>
        measure.Groups.Select(group => $"{measure.Name}/{group}").Prepend(measure.Name);
}
