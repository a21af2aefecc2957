using System.CommandLine;
using InfluenceSim.Cli.Commands;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Cli;

/// <summary>The `influencesim` command. Results go to the output, progress and errors to the error stream.</summary>
public static class CommandLine
{
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
        var steadyOutput = new SteadyWriter(output);
        var steadyError = new SteadyWriter(error);
        int code = await InvokeAsync(args, steadyOutput, steadyError, parts, configureSilo, cancellationToken);
        if (steadyOutput.Failure is { } failure && code == ExitCode.Success)
        {
            await steadyError.WriteLineAsync($"influencesim: the answer could not be printed: {failure.Message}");
            return ExitCode.Failure;
        }

        return code;
    }

    private static async Task<int> InvokeAsync(
        IReadOnlyList<string> args,
        SteadyWriter output,
        SteadyWriter error,
        ModelParts parts,
        Action<ISiloBuilder> configureSilo,
        CancellationToken cancellationToken)
    {
        var root = new RootCommand("Simulates a social network of people, influencers and AI-made creators, and compares policies on it.")
        {
            RunCommand.Create(parts, configureSilo),
            ServeCommand.Create(parts, configureSilo),
            ValidateCommand.Create(parts),
            PlanCommand.Create(parts, configureSilo),
            SchemaCommand.Create(parts),
            ListCommand.Create(),
            DiffCommand.Create(),
            FinishCommand.Create(parts),
            ValidateModelCommand.Create(),
            CalibrateCommand.Create(parts),
            MeasuresCommand.Create(parts),
            ParametersCommand.Create(parts),
        };
        if (args.Count == 0)
        {
            await output.WriteLineAsync(Usage.Short(root));
            return ExitCode.Success;
        }

        ParseResult parsed = root.Parse([.. args]);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,

            // Signals are told of by the token.
            ProcessTerminationTimeout = null,
        };
        string[] problems = [.. Usage.Problems(parsed)];
        if (problems.Length > 0)
        {
            foreach (string problem in problems)
            {
                await error.WriteLineAsync($"influencesim: {problem}");
            }

            await error.WriteLineAsync($"influencesim: {Usage.WhereToLook(parsed)}");
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
