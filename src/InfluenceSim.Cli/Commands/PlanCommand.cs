using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using InfluenceSim.Cli.Planning;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>`plan FILE`: says what time, memory and disk a scenario will take on this machine, from a short trial of it.</summary>
internal static class PlanCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(ModelParts parts, Action<ISiloBuilder> configureSilo)
    {
        var scenario = new ScenarioArguments(parts);
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var command = new Command("plan", "Says what time, memory and disk a scenario will take here, from a short trial.") { json };
        scenario.AddTo(command);
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            long started = Stopwatch.GetTimestamp();
            Scenario read = await scenario.ReadAsync(parsed, cancellationToken);
            await GraphNotes.WriteReadingAsync(read, error);
            await Warnings.WriteAsync(read, error);
            string name = scenario.NameOf(parsed);
            var needs = ExperimentNeeds.Of(read);
            scenario.Require(parsed, read, needs);
            var trial = Trial.Of(read, needs);

            // A trial takes seconds, or more where the machine has much else to do: what it does is said before, and memory is known.
            await error.WriteLineAsync($"influencesim: {Needs.Words(needs)}");
            await error.WriteLineAsync($"influencesim: {Needs.Words(trial.Part)}");
            try
            {
                TrialResult took = await TrialRun.DoAsync(trial, started, configureSilo, cancellationToken);
                var cost = PlannedCost.Of(read, needs, trial.Part, took);
                TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
                await output.WriteLineAsync(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(
                        new Figures(
                            needs.People, cost.Time.TotalSeconds, needs.Bytes, cost.DiskBytes, needs.SideBySide, elapsed.TotalSeconds),
                        Json)
                    : $"{name}: {Needs.Words(needs, cost)}\n{name}: {Needs.Words(trial.Part, elapsed)}");
                return ExitCode.Success;
            }
            catch (TrialFailedException problem)
            {
                await error.WriteLineAsync($"influencesim: {problem.Message}");
                return ExitCode.Failure;
            }
        });
        return command;
    }

    /// <summary>The figures as JSON.</summary>
    private sealed record Figures(long People, double Seconds, long MemoryBytes, long DiskBytes, int SideBySide, double TrialSeconds);
}
