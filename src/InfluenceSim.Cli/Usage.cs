using System.CommandLine;
using System.CommandLine.Parsing;
using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Cli;

/// <summary>What is said to somebody who typed no command, or not what they meant.</summary>
internal static class Usage
{
    /// <summary>A few lines to begin with.</summary>
    public static string Short(RootCommand root) => $"""
        {root.Description}

        usage: influencesim COMMAND [arguments]

          influencesim list                                  the scenarios that ship, with their questions
          influencesim validate scenarios/quick-look.yaml    what a scenario would run, and what it needs
          influencesim run scenarios/quick-look.yaml         compares the arms of a scenario

        commands: {string.Join(", ", root.Subcommands.Select(command => command.Name))}
        'influencesim --help' says what each is for, 'influencesim COMMAND --help' what it takes.
        """;

    /// <summary>Where it says what can be typed.</summary>
    public static string WhereToLook(ParseResult parsed) => parsed.CommandResult.Command is RootCommand
        ? "'influencesim --help' lists the commands"
        : $"'influencesim {parsed.CommandResult.Command.Name} --help' lists what it takes";

    /// <summary>What is wrong with a command line, with the names that were probably meant.</summary>
    public static IEnumerable<string> Problems(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] unmatched = [.. parsed.UnmatchedTokens];

        // Of a command that is unknown, what stands behind it is unknown too.
        if (command is RootCommand && unmatched.Length > 0 && !unmatched[0].StartsWith('-'))
        {
            return [Unknown(unmatched[0], "command", command.Subcommands.Select(known => known.Name))];
        }

        // An option that is unknown is taken for an argument, which then pushes the last one out.
        string[] options = [.. Arguments(parsed).Concat(unmatched).Where(token => token.StartsWith('-') && token.Length > 1)];
        string[] problems =
        [
            .. options.Select(token => Unknown(token.Split('=', 2)[0], "option", Options(parsed.CommandResult))),
            .. unmatched.Where(token => options.Length == 0 && !token.StartsWith('-'))
                .Select(token => $"'{token}' is one argument too many for '{command.Name}'"),
        ];
        return problems.Concat(
            parsed.Errors.Select(error => Missing(error, command) ?? error.Message)
                .Where(message => problems.Length == 0 || !unmatched.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal)))
                .Where(message => command is not RootCommand || problems.Length == 0));
    }

    private static string? Missing(ParseError error, Command command) => error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing
        ? $"'{command.Name}' lacks its '{missing.Argument.Name}': {missing.Argument.Description}"
        : null;

    private static IEnumerable<string> Arguments(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);

    private static string Unknown(string token, string kind, IEnumerable<string> known) =>
        $"there is no {kind} '{token}'{(Nearest.To(token, known) is { } near ? $"; did you mean '{near}'?" : "")}";

    private static IEnumerable<string> Options(CommandResult result) =>
        result.Command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
}
