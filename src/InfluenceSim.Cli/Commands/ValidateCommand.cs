using System.CommandLine;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results.Words;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>`validate FILE`: says whether a scenario can run, and what it would run.</summary>
internal static class ValidateCommand
{
    public static Command Create(ModelParts parts)
    {
        var scenario = new ScenarioArguments(parts);
        var resolved = new Option<bool>("--resolved") { Description = "Prints the scenario with every default filled in." };
        var command = new Command("validate", "Checks a scenario file without running it.") { resolved };
        scenario.AddTo(command);
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario read = await scenario.ReadAsync(parsed, cancellationToken);
            await Warnings.WriteAsync(read, error);
            await output.WriteLineAsync(parsed.GetValue(resolved)
                ? ScenarioWriter.Resolved(read)
                : $"{scenario.NameOf(parsed)}: valid; {Needs.Count(read.Parameters.Population.Users, "user")}, {Needs.Runs(read)}"
                    + (read.OutcomesFrom > 0 ? $"; outcomes count from day {read.OutcomesFrom} on" : ""));
            TextWriter notes = parsed.GetValue(resolved) ? error : output;
            ExperimentNeeds needs = ExperimentNeeds.Of(read);
            await notes.WriteLineAsync($"{scenario.NameOf(parsed)}: {Needs.Words(needs)}");
            if (Needs.Lack(needs, MachineMemory.Read()) is { } lack)
            {
                await notes.WriteLineAsync($"{scenario.NameOf(parsed)}: {lack}: it cannot be run here");
            }

            foreach (DutyReach reach in DutyReach.Of(read))
            {
                await notes.WriteLineAsync($"{scenario.NameOf(parsed)}: {DutyWords.Of(reach)}");
            }

            await GraphNotes.WriteReadingAsync(read, notes);
            return ExitCode.Success;
        });
        return command;
    }
}
