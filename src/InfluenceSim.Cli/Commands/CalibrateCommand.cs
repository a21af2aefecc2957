using System.CommandLine;
using System.Text.Json;
using InfluenceSim.Experiments.Calibrations;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`calibrate FILE`: fits parameters of a scenario to targets.</summary>
internal static class CalibrateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(ModelParts parts)
    {
        var file = new Argument<string>("FILE") { Description = "Calibration file (YAML): a scenario, parameters and targets." };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var command = new Command("calibrate", "Fits parameters of a scenario to targets.") { file, quiet, json };
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Calibration calibration = await Task
                .Run(() => CalibrationReader.Read(parsed.GetValue(file)!, parts.Measures, parts), CancellationToken.None)
                .WaitAsync(cancellationToken);
            var recorder = new RunRecorder(parts.Measures);
            Action<CalibrationStep>? progress = parsed.GetValue(quiet)
                ? null
                : step =>
                    error.WriteLine(
                        FormattableString.Invariant(
                            $"evaluation {step.Number} of at most {step.Most}: distance {step.Distance:G4}, best {step.Best:G4}"));
            CalibrationResult result = await EmbeddedSilo.UseAsync(
                silo => silo.AddParts(parts).Services.AddSingleton<IRunObserver>(recorder),
                grains => new Calibrator(new ExperimentRunner(grains, recorder)).FitAsync(calibration, progress, cancellationToken),
                cancellationToken);
            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(result, Json) : CalibrationText.Render(result));
            return result.Complete ? ExitCode.Success : ExitCode.Interrupted;
        });
        return command;
    }
}
