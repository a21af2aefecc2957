using System.CommandLine;
using InfluenceSim.Cli.Progress;
using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`validate-model`: runs the reference baseline and holds it against what the literature reports.</summary>
internal static class ValidateModelCommand
{
    private const int ReferenceUsers = 20_000;
    private const int ReferenceReplicates = 8;

    public static Command Create()
    {
        var users = new Option<int>("--users") { Description = "Users of the baseline.", DefaultValueFactory = _ => ReferenceUsers };
        var replicates = new Option<int>("--replicates") { Description = "Replicates of the baseline.", DefaultValueFactory = _ => ReferenceReplicates };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        users.Validators.Add(result => Require(result, users, 1_000, 1_000_000));
        replicates.Validators.Add(result => Require(result, replicates, 1, 1_000));
        var command = new Command("validate-model", "Holds the model's patterns against the literature; exits 1 where one fails.") { users, replicates, quiet };
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario scenario = ReferenceBaseline.At(parsed.GetValue(users), parsed.GetValue(replicates));
            var recorder = new RunRecorder();
            var profiles = new ProfileObserver();
            var meter = new ProgressMeter(scenario);
            await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(
                silo => silo.Services.AddSingleton<IRunObserver>(recorder).AddSingleton<IRunObserver>(profiles).AddSingleton<IRunObserver>(meter),
                cancellationToken: cancellationToken);
            IReadOnlyList<PatternRow> rows;
            await using (ProgressDisplay.Start(meter, scenario, parsed.GetValue(quiet) ? null : error))
            {
                rows = await ModelValidation.RunAsync(cluster.Grains, recorder, profiles, scenario, cancellationToken);
            }

            await output.WriteLineAsync(PatternTable.Render(rows));
            return rows.Any(row => row.Verdict == PatternVerdict.DoesNotHold) ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static void Require(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Errors.Any())
        {
            return;
        }

        int value = result.GetValueOrDefault<int>();
        if (value < least || value > most)
        {
            result.AddError($"{option.Name}: {value} is out of range; allowed: {least} to {most}");
        }
    }
}
