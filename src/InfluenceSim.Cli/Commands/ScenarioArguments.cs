using System.CommandLine;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>The file argument and the overrides that `run`, `plan` and `validate` share.</summary>
/// <param name="parts">The parts that a scenario may name.</param>
/// <param name="hasReplicates">Whether the number of replicates may be overridden.</param>
/// <param name="usual">The file where none is named; null where one must be.</param>
internal sealed class ScenarioArguments(ModelParts parts, bool hasReplicates = true, string? usual = null)
{
    private const string StandardInput = "-";

    // What errors, the scenario and its run folder are called after where there is no file.
    private const string StandardInputName = "stdin";

    public Argument<string?> File { get; } = new("FILE")
    {
        Description = "Scenario file (YAML); - reads it from standard input.",
        Arity = usual is null ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Overrides a value: key=value, where the key is the path that 'validate' names, "
            + "e.g. --set effects.shock=none --set arms.ban.0.strikesAndBans.recall=80%. May be given several times.",
        HelpName = "key=value",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Seed { get; } = new("--seed") { Description = "Overrides the seed.", HelpName = "N" };

    public Option<string?> Replicates { get; } = new("--replicates")
    {
        Description = "Overrides the number of replicates.",
        HelpName = "N",
    };

    /// <summary>What the scenario's source is called.</summary>
    public string NameOf(ParseResult parsed) => IsStandardInput(parsed) ? StandardInputName : FileOf(parsed);

    public void AddTo(Command command)
    {
        command.Arguments.Add(File);
        command.Options.Add(Set);
        command.Options.Add(Seed);
        if (hasReplicates)
        {
            command.Options.Add(Replicates);
        }
    }

    /// <summary>What was overridden, in its order; the last of two of a key holds.</summary>
    public IReadOnlyList<string> Overrides(ParseResult parsed) => [
        .. parsed.GetValue(Set) ?? [],
        .. parsed.GetValue(Seed) is { } seed ? [$"seed={seed}"] : Array.Empty<string>(),
        .. parsed.GetValue(Replicates) is { } replicates ? [$"replicates={replicates}"] : Array.Empty<string>(),
    ];

    /// <summary>Reads the scenario; a file or a pipe that gives nothing is left where it is, once the command is stopped.</summary>
    public Task<Scenario> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        Task.Run(() => Read(parsed), CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>Refuses a scenario that the machine has no memory for.</summary>
    /// <exception cref="ScenarioException">It has not; the error names the option, where one stated what takes it.</exception>
    public void Require(ParseResult parsed, Scenario scenario, ExperimentNeeds needs)
    {
        try
        {
            Needs.Require(scenario, needs, MachineMemory.Read());
        }
        catch (ScenarioException problem)
        {
            throw AsTyped(parsed, problem);
        }
    }

    private string FileOf(ParseResult parsed) => parsed.GetValue(File) ?? usual!;

    private bool IsStandardInput(ParseResult parsed) => FileOf(parsed) == StandardInput;

    private Scenario Read(ParseResult parsed)
    {
        // Quoted, so that an empty value is refused as a value and not as an override without one.
        string[] overrides =
        [
            .. parsed.GetValue(Set) ?? [],
            .. Own(parsed).Select(own => $"{own.Key}={(string.IsNullOrWhiteSpace(own.Value) ? "''" : own.Value)}"),
        ];
        try
        {
            if (!IsStandardInput(parsed))
            {
                return ScenarioReader.Read(FileOf(parsed), overrides, parts.Measures, parts);
            }

            using Stream source = Console.OpenStandardInput();
            return ScenarioReader.Read(source, StandardInputName, overrides, parts.Measures, parts);
        }
        catch (ScenarioException problem)
        {
            throw AsTyped(parsed, problem);
        }
    }

    // The options that travel as overrides behind those of --set.
    private (string Option, string Key, string Value)[] Own(ParseResult parsed) =>
    [
        .. from option in new[] { (Option: Seed, Key: "seed"), (Option: Replicates, Key: "replicates") }
           let value = parsed.GetValue(option.Option)
           where value is not null
           select (option.Option.Name, option.Key, value),
    ];

    // What the user reads is the option that was typed.
    private ScenarioException AsTyped(ParseResult parsed, ScenarioException problem)
    {
        int sets = (parsed.GetValue(Set) ?? []).Length;
        return new ScenarioException([.. problem.Errors.Select(error => Named(error, sets, Own(parsed)))]);
    }

    private ScenarioError Named(ScenarioError error, int sets, (string Option, string Key, string Value)[] own)
    {
        if (error.File != Set.Name || error.Line <= sets)
        {
            return error;
        }

        (string option, string key, _) = own[error.Line - sets - 1];
        return error with { File = option, Line = 1, Column = Math.Max(1, error.Column - key.Length - 1) };
    }
}
