using System.CommandLine;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Scenarios;
using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Cli.Commands;

/// <summary>The options that say which arms are held against which.</summary>
internal sealed class ArmArguments
{
    private Option<string?> Reference { get; } = new("--reference")
    {
        Description = "Arm against which the others are held; by default the first.",
        HelpName = "ARM",
    };

    private Option<bool> Pairs { get; } = new("--pairs") { Description = "Holds each arm against each other one." };

    /// <summary>What a run that was begun with some arguments was asked for.</summary>
    public static ComparedArms Of(IReadOnlyList<string> arguments)
    {
        var own = new ArmArguments();
        return new ComparedArms(
            arguments.SkipWhile(argument => argument != own.Reference.Name).Skip(1).FirstOrDefault(),
            arguments.Contains(own.Pairs.Name));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(Reference);
        command.Options.Add(Pairs);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Pairs) && parsed.GetValue(Reference) is not null)
            {
                parsed.AddError("--pairs: found with --reference, which names one arm for all; allowed: one of them");
            }
        });
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="ScenarioException">The scenario has no such arm.</exception>
    public ComparedArms Read(ParseResult parsed, Scenario scenario)
    {
        string? reference = parsed.GetValue(Reference);
        string[] arms = [.. scenario.Arms.Select(arm => arm.Name)];
        return reference is null || arms.Contains(reference)
            ? new ComparedArms(reference, parsed.GetValue(Pairs))
            : throw new ScenarioException(
                [
                    new ScenarioError(
                        Reference.Name, 1, 1, "", $"there is no arm '{reference}'", string.Join(", ", arms), Nearest.To(reference, arms)),
                ]);
    }
}
