using System.Globalization;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Calibrations;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Reads calibration files as strictly as scenarios: whatever is wrong is reported with its place, all of it at once.</summary>
public static class CalibrationReader
{
    private const double UsualTolerance = 0.1;

    /// <summary>Reads a calibration file and checks the scenario that it names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="measures">The measures that targets may name; those of the data dictionary unless told otherwise.</param>
    /// <param name="parts">The parts that the scenario may name; ours unless told otherwise.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="ScenarioException">The file or its scenario cannot be read, or something in it is wrong.</exception>
    public static Calibration Read(string path, MeasureRegistry? measures = null, ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var log = new ErrorLog(path, ScenarioForm.Of(parts));
        string? text = SourceText.Load(path, log);
        log.ThrowIfAny();
        Node root = SourceTree.Of(text!, path, "a calibration", log);
        if (root is MappingNode mapping && mapping.Entries.FirstOrDefault(entry => IsOfScenariosAlone(entry.Key, log)) is { } foreign
            && mapping.Entries.All(entry => entry.Key is not ("scenario" or "parameters" or "targets")))
        {
            log.Add(
                foreign.Place, "", "the file is a scenario and not a calibration", "a calibration, with scenario, parameters and targets");
            log.ThrowIfAny();
        }

        var draft = (CalibrationDraft)CalibrationForm.Root.Create();
        CalibrationForm.Root.TryRead(root, draft, "", log, out _);
        Require(log, draft.Scenario is not null || IsBroken("scenario", log), "scenario", "no scenario", "the path of a scenario file");
        Require(log, draft.Parameters.Count > 0 || IsBroken("parameters", log), "parameters", "no parameter", "at least one");
        Require(log, draft.Targets.Count > 0 || IsBroken("targets", log), "targets", "no target", "at least one");
        CalibrationParameter[] parameters = [.. draft.Parameters
            .Select((parameter, at) => Parameter(parameter, Path("parameters", at), log))
            .OfType<CalibrationParameter>()];
        MeasureRegistry known = measures ?? MeasureRegistry.Ours;
        CalibrationTarget[] targets =
            [.. draft.Targets.Select((target, at) => Target(target, known, Path("targets", at), log)).OfType<CalibrationTarget>()];
        for (int at = 0; at < draft.Parameters.Count; at++)
        {
            string? key = draft.Parameters[at]?.Key;
            Require(
                log,
                key is null || draft.Parameters.Take(at).All(earlier => earlier?.Key != key),
                Path("parameters", at) + ".key",
                $"the parameter '{key}' once more",
                "each parameter once");
        }

        log.ThrowIfAny();
        var calibration = new Calibration
        {
            Parts = parts ?? ModelParts.Ours,
            Measures = known,
            Arm = draft.Arm,
            ScenarioFile = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", draft.Scenario!),
            Set = draft.Set,
            Parameters = parameters,
            Targets = targets,
            Replicates = draft.Replicates,
            Evaluations = draft.Evaluations,
        };
        RequireScenario(calibration, log);
        log.ThrowIfAny();
        return calibration;
    }

    /// <summary>What `run` refuses is refused, and so is what cannot act or be measured in the fitted arm.</summary>
    private static void RequireScenario(Calibration calibration, ErrorLog log)
    {
        Scenario whole = ScenarioReader.Read(calibration.ScenarioFile, calibration.Set, calibration.Measures, calibration.Parts);
        string[] arms = [.. whole.Arms.Select(arm => arm.Name)];
        string fitted = calibration.Arm ?? arms[0];
        if (!arms.Contains(fitted))
        {
            log.Add(
                log.PlaceOf("arm"), "arm", $"there is no arm '{Shown.Text(fitted)}'", string.Join(", ", arms), Nearest.To(fitted, arms));
            return;
        }

        for (int at = 0; at < calibration.Parameters.Count; at++)
        {
            RequireLever(calibration.Parameters[at].Key, whole, fitted, Path("parameters", at) + ".key", log);
        }

        for (int at = 0; at < calibration.Targets.Count; at++)
        {
            Require(
                log,
                whole.Parameters.Economy.Enabled || !calibration.Targets[at].Measure.NeedsEconomy,
                Path("targets", at) + ".measure",
                "a target of the economy, and there is no economy",
                "such targets with economy.enabled: true");
        }

        if (!log.Any)
        {
            calibration.At([.. calibration.Parameters.Select(parameter => parameter.Start)]);
        }
    }

    private static void RequireLever(string key, Scenario scenario, string fitted, string path, ErrorLog log)
    {
        string[] keys = key.Split('.');
        if (keys[0] != "arms")
        {
            return;
        }

        string[] levers = [.. scenario.Arms.Single(arm => arm.Name == fitted).Policies
            .Select((policy, at) => Text($"arms.{fitted}.{at}.{scenario.Parts.LeverName(policy)}"))];
        string lever = string.Join('.', keys[..^1]);
        Require(
            log,
            levers.Contains(lever),
            path,
            $"'{Shown.Text(lever)}' is no lever of the arm that is fitted",
            levers.Length == 0
                ? $"a number of the world: '{fitted}' has no lever (arm: NAME fits another one)"
                : string.Join(", ", levers));
    }

    private static CalibrationParameter? Parameter(CalibrationDraft.ParameterDraft? draft, string path, ErrorLog log)
    {
        if (draft is null || log.IsWrong(path))
        {
            return null;
        }

        if (draft is not { Key: { } key, Min: { } min, Max: { } max, Start: { } start })
        {
            Incomplete(log, path, "key, min, max and start");
            return null;
        }

        if (log.Form.NumberAt(key) is not { } form)
        {
            log.Add(
                log.PlaceOf(path + ".key"),
                path + ".key",
                $"'{Shown.Text(key)}' is no number of a scenario",
                "a dotted key such as reactions.like",
                Nearest.To(key, log.Form.Numbers()));
            return null;
        }

        Require(log, min < max, path + ".min", Text($"{min} is not below max, {max}"), "min below max");
        Require(
            log, min >= form.Min && max <= form.Max, path + (min < form.Min ? ".min" : ".max"),
            Text($"{min} to {max} leaves the range of {key}"), form.Allowed);
        Require(log, start >= min && start <= max, path + ".start", Text($"{start} is outside {min} to {max}"), "a start from min to max");
        return new CalibrationParameter(key, min, max, start, form.Whole);
    }

    private static CalibrationTarget? Target(CalibrationDraft.TargetDraft? draft, MeasureRegistry measures, string path, ErrorLog log)
    {
        if (draft is null || log.IsWrong(path))
        {
            return null;
        }

        if (draft is not { Measure: { } name, Value: { } value })
        {
            Incomplete(log, path, "measure and value");
            return null;
        }

        string[] parts = name.Split('/', 2);
        MeasureDefinition? measure = measures.Find(parts[0]);
        string? group = parts.Length == 2 ? parts[1] : measure is { Groups.Count: 1 } ? measure.Groups[0] : MeasureGroup.All;
        if (measure is null || !measure.Groups.Contains(group))
        {
            string[] known =
            [
                .. measures.All.SelectMany(row => row.Groups.Select(one => one == MeasureGroup.All ? row.Name : $"{row.Name}/{one}")),
            ];
            log.Add(
                log.PlaceOf(path + ".measure"), path + ".measure", $"unknown measure '{Shown.Text(name)}'", string.Join(", ", known),
                Nearest.To(name, known));
            return null;
        }

        if (draft.Tolerance is null && value == 0)
        {
            log.Add(
                log.PlaceOf(path + ".value"), path + ".value", "a target of 0 without a tolerance",
                "a tolerance, since a tenth of 0 is none");
            return null;
        }

        Aggregator aggregator = draft.Aggregate ?? measure.Aggregator;
        return new CalibrationTarget(
            measure with { Aggregator = aggregator }, group!, value, draft.Tolerance ?? UsualTolerance * Math.Abs(value), draft.Weight);
    }

    private static bool IsOfScenariosAlone(string key, ErrorLog log) => log.Form.Root.Fields.Any(field => field.Key == key)
        && CalibrationForm.Root.Fields.All(field => field.Key != key);

    // A list with a bad item was not taken at all: that it is missing then says nothing.
    private static bool IsBroken(string key, ErrorLog log) => log.Any && log.IsStated(key);

    private static void Incomplete(ErrorLog log, string path, string allowed) =>
        log.Add(log.PlaceOf(path), path, "a key is missing", allowed);

    private static void Require(ErrorLog log, bool holds, string key, string found, string allowed)
    {
        if (!holds && !log.IsWrong(key))
        {
            log.Add(log.PlaceOf(key), key, found, allowed);
        }
    }

    private static string Path(string list, int at) => KeyPath.Join(list, at.ToString(CultureInfo.InvariantCulture));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
