using System.CommandLine;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Commands;

/// <summary>`diff RUN RUN`: the first tick, and which of its hashes, that differs between two run folders or two arms of one.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        Argument<string> first = Folder("RUN", "Run folder.");
        Argument<string> second = Folder("OTHER", "Run folder to hold against it; may be left out with --arms.");
        second.Arity = ArgumentArity.ZeroOrOne;
        var arms = new Option<string[]>("--arms")
        {
            Description = "Compares two arms of one run: influencesim diff RUN --arms none mandatory.",
            Arity = new ArgumentArity(1, 2),
            AllowMultipleArgumentsPerToken = true,
            HelpName = "arm",
        };
        var command = new Command("diff", "Finds the first tick at which two runs differ.") { first, second, arms };
        command.SetGuardedAction(async (parsed, output, error, _) =>
        {
            string[] names = parsed.GetValue(arms) ?? [];
            string one = parsed.GetValue(first)!;
            string? other = parsed.GetValue(second);
            if (other is null && names.Length == 0)
            {
                await error.WriteLineAsync(
                    "influencesim: 'OTHER' is missing: diff takes two run folders, or one and --arms with two of its arms");
                return ExitCode.BadInput;
            }

            other ??= one;
            if (names.Length != 0 && (names.Length != 2 || Path.GetFullPath(one) != Path.GetFullPath(other)))
            {
                await error.WriteLineAsync("influencesim: --arms takes two arms of one run: influencesim diff RUN --arms none mandatory");
                return ExitCode.BadInput;
            }

            RunDiffReport report = names.Length == 2 ? RunDiff.Arms(one, names[0], names[1]) : RunDiff.Folders(one, other);
            await output.WriteLineAsync(report.Render());
            return report.Equal ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static Argument<string> Folder(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            string? text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (text is not null && string.IsNullOrWhiteSpace(text))
            {
                result.AddError($"{name}: found '{text}'; allowed: the path of a run folder");
            }
        });
        return argument;
    }
}
