using System.CommandLine;
using System.Globalization;
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
        Option<int> users = Number("--users", "Users of the baseline.", ReferenceUsers, 1_000, 1_000_000);
        Option<int> replicates = Number("--replicates", "Replicates of the baseline.", ReferenceReplicates, 1, 1_000);
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new Command("validate-model", "Holds the model's patterns against the literature; exits 1 where one fails.") { users, replicates, quiet };
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario scenario = ReferenceBaseline.At(parsed.GetValue(users), parsed.GetValue(replicates));
            var recorder = new RunRecorder();
            var profiles = new ProfileObserver();
            var meter = new ProgressMeter(scenario);
            IReadOnlyList<PatternRow> rows = await EmbeddedSilo.UseAsync(
                silo => silo.Services.AddSingleton<IRunObserver>(recorder).AddSingleton<IRunObserver>(profiles).AddSingleton<IRunObserver>(meter),
                async grains =>
                {
                    await using IAsyncDisposable display = ProgressDisplay.Start(meter, scenario, parsed.GetValue(quiet) ? null : error);
                    return await ModelValidation.RunAsync(grains, recorder, profiles, scenario, cancellationToken);
                },
                cancellationToken);
            await output.WriteLineAsync(PatternTable.Render(rows));
            return Judge(rows);
        });
        return command;
    }

    internal static int Judge(IReadOnlyList<PatternRow> rows) =>
        rows.Any(row => row.Verdict == PatternVerdict.DoesNotHold) ? ExitCode.Failure : ExitCode.Success;

    private static Option<int> Number(string name, string description, int otherwise, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            {
                return value;
            }

            result.AddError($"{name}: found '{text}'; allowed: a whole number from {least} to {most}");
            return otherwise;
        },
    };
}
