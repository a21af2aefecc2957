using System.CommandLine;
using InfluenceSim.Cli.Commands;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Cli;

/// <summary>The `influencesim` command. Results go to the output, progress and errors to the error stream.</summary>
public static class CommandLine
{
    /// <summary>
    /// Commands stop by themselves within two seconds of Ctrl-C; this ends one that does not. It is longer, so that on a busy
    /// machine the finished runs are still written.
    /// </summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs the command as a process would.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress and errors.</param>
    /// <param name="cancellationToken">Does what Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> InvokeAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        InvokeAsync(args, output, error, ModelParts.Ours, static _ => { }, cancellationToken);

    /// <summary>Runs the command with the parts that scenarios may name, and further settings of its silos, such as a filter.</summary>
    internal static async Task<int> InvokeAsync(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        ModelParts parts,
        Action<ISiloBuilder> configureSilo,
        CancellationToken cancellationToken)
    {
        var root = new RootCommand("Simulates a social network of people, influencers and AI-made creators, and compares policies on it.")
        {
            RunCommand.Create(parts, configureSilo),
            ValidateCommand.Create(parts),
            SchemaCommand.Create(parts),
            ListCommand.Create(),
            DiffCommand.Create(),
            ValidateModelCommand.Create(),
            CalibrateCommand.Create(parts),
            MeasuresCommand.Create(parts),
            ParametersCommand.Create(parts),
        };
        ParseResult parsed = root.Parse([.. args]);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestStop,
        };
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync($"influencesim: {problem.Message}");
            }

            await error.WriteLineAsync("influencesim: 'influencesim --help' lists the commands and their options");
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
