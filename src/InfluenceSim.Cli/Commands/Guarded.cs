using System.CommandLine;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>Runs a command's action so that whatever a user can cause ends in one clear message and an exit code.</summary>
internal static class Guarded
{
    public static void SetGuardedAction(
        this Command command, Func<ParseResult, TextWriter, TextWriter, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            TextWriter error = parsed.InvocationConfiguration.Error;
            try
            {
                return await action(parsed, output, error, cancellationToken);
            }
            catch (ScenarioException problem)
            {
                await error.WriteLineAsync(problem.Message);
                return ExitCode.BadInput;
            }
            catch (Exception problem) when (problem is RunFolderException or RunFolderExistsException)
            {
                await error.WriteLineAsync(problem.Message);
                return ExitCode.BadInput;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"influencesim: {problem.Message}");
                return ExitCode.BadInput;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await error.WriteLineAsync("influencesim: stopped");
                return ExitCode.Interrupted;
            }
        });
}
