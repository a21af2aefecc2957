using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Idle;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Reads scenarios, strictly: whatever is wrong is reported with its place, all of it at once.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario file and the edge list it may name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overrides">
    /// Settings of the form <c>key=value</c> with a dotted key, applied in their order before anything is checked.
    /// </param>
    /// <param name="measures">The measures that <c>outcomes</c> may name; null leaves them unchecked.</param>
    /// <param name="parts">The parts that it may name; ours unless told otherwise.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">The file cannot be read or something in it is wrong.</exception>
    public static Scenario Read(
        string path, IReadOnlyList<string>? overrides = null, MeasureRegistry? measures = null, ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var log = new ErrorLog(path, ScenarioForm.Of(parts));
        string? text = SourceText.Load(path, log);
        log.ThrowIfAny();
        return Read(text!, path, overrides ?? [], measures, log, parts);
    }

    /// <summary>Reads a scenario from a stream, to its end, such as standard input.</summary>
    /// <param name="source">The YAML text in UTF-8.</param>
    /// <param name="fileName">How errors name it; files that it names are looked for beside this one.</param>
    /// <param name="overrides">Settings of the form <c>key=value</c> with a dotted key.</param>
    /// <param name="measures">The measures that <c>outcomes</c> may name; null leaves them unchecked.</param>
    /// <param name="parts">The parts that it may name; ours unless told otherwise.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">The stream cannot be read or something in it is wrong.</exception>
    public static Scenario Read(
        Stream source,
        string fileName,
        IReadOnlyList<string>? overrides = null,
        MeasureRegistry? measures = null,
        ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fileName);
        var log = new ErrorLog(fileName, ScenarioForm.Of(parts));
        string? text = SourceText.Load(source, fileName, log);
        log.ThrowIfAny();
        return Read(text!, fileName, overrides ?? [], measures, log, parts);
    }

    /// <summary>Reads a scenario from a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="fileName">How errors name it; files that it names are looked for beside this one.</param>
    /// <param name="overrides">Settings of the form <c>key=value</c> with a dotted key.</param>
    /// <param name="measures">The measures that <c>outcomes</c> may name; null leaves them unchecked.</param>
    /// <param name="parts">The parts that it may name; ours unless told otherwise.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">Something in it is wrong.</exception>
    public static Scenario ReadText(
        string text,
        string fileName,
        IReadOnlyList<string>? overrides = null,
        MeasureRegistry? measures = null,
        ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Read(text, fileName, overrides ?? [], measures, new ErrorLog(fileName, ScenarioForm.Of(parts)), parts);
    }

    /// <summary>Reads of a scenario file the question that it answers, and leaves all else unchecked.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The question; empty where the file states none.</returns>
    /// <exception cref="ScenarioException">The file cannot be read, is no YAML, or its question is no sentence.</exception>
    public static string ReadQuestion(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var log = new ErrorLog(path);
        string? text = SourceText.Load(path, log);
        log.ThrowIfAny();
        Node root = SourceTree.Of(text!, path, "a scenario", log);
        object? question = "";
        if (root is not MappingNode scenario)
        {
            log.Form.Root.TryRead(root, null, "", log, out _);
        }
        else if (scenario.Entries.Find(entry => entry.Key == ScenarioForm.QuestionKey) is { } stated)
        {
            ScenarioForm.Question.TryRead(stated.Value, null, ScenarioForm.QuestionKey, log, out question);
        }

        log.ThrowIfAny();
        return (string)question!;
    }

    private static Scenario Read(
        string text, string file, IReadOnlyList<string> overrides, MeasureRegistry? measures, ErrorLog log, ModelParts? parts)
    {
        Node root = SourceTree.Of(text, file, "a scenario", log);
        if (root is MappingNode mapping)
        {
            Overrides.Apply(mapping, overrides, log);
        }

        return Of(root, file, measures, log, parts);
    }

    /// <summary>Reads a scenario from a tree; its keys are those of a file that holds nothing else.</summary>
    internal static Scenario Of(Node root, string file, MeasureRegistry? measures, ErrorLog log, ModelParts? parts)
    {
        var draft = (ScenarioDraft)log.Form.Root.Create();
        log.Form.Root.TryRead(root, draft, "", log, out _);
        var scenario = new Scenario
        {
            Name = draft.Name ?? NameOf(file),
            Question = draft.Question,
            Seed = draft.Seed,
            Replicates = draft.Replicates,
            Parameters = draft.Parameters,
            Arms = draft.Arms,
            Outcomes = draft.Outcomes.Measures,
            OutcomesFrom = new PolicyDay(draft.Outcomes.From),
            Parts = parts ?? ModelParts.Ours,
            Source = new ScenarioSource(log.PlaceOf),
        };
        scenario = ScenarioGraph.Read(scenario, file, log);
        scenario = scenario with { Execution = Deployment(draft.Execution.UsersPerGrain, scenario.Parameters) };
        ScenarioRules.Check(scenario, measures, log);
        log.ThrowIfAny();
        return scenario with { Warnings = log.Sorted(new IdleKeys(scenario).Warnings(log).Concat(OfArms(scenario, log))) };
    }

    /// <summary>Refuses a scenario that was changed after it was read, where its values do not go together any more.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="source">How errors name it.</param>
    /// <exception cref="ScenarioException">Some values do not go together.</exception>
    public static void Check(Scenario scenario, string source)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var log = new ErrorLog(source, ScenarioForm.Of(scenario.Parts));
        ScenarioRules.Check(scenario, null, log);
        log.ThrowIfAny();
    }

    /// <summary>What does nothing of a lever that was given to an arm after the scenario was read.</summary>
    /// <param name="scenario">The scenario with the lever.</param>
    /// <param name="arm">Number of the arm, from 0.</param>
    /// <param name="lever">Number of the lever in the arm, from 0.</param>
    /// <returns>What does nothing, or less than it states; none for values that are the default.</returns>
    public static IReadOnlyList<IdleLever> IdleIn(Scenario scenario, int arm, int lever)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string world = scenario.Arms[arm].Name;
        string name = scenario.Parts.LeverName(scenario.Arms[arm].Policies[lever]);
        string path = LeverPath.Of(scenario, scenario.Arms[arm], lever);
        return
        [
            .. from idle in new IdleKeys(scenario).Under(path)
               let dial = idle.Path.Length > path.Length ? idle.Path[(path.Length + 1)..] : null
               select new IdleLever(world, name, dial, idle.Path, idle.Rule.Says, idle.Rule.Reason!, idle.Rule.IsPart),
        ];
    }

    private static IEnumerable<ScenarioWarning> OfArms(Scenario scenario, ErrorLog log)
    {
        Arm? empty = null;
        foreach (Arm arm in scenario.Arms)
        {
            if (MistakableName.TakenFor(arm.Name) is { } other)
            {
                yield return Of(arm, $"programs that read the tables take the name '{arm.Name}' for {other}");
            }

            if (arm.Policies.Count == 0 && empty is not null)
            {
                yield return Of(arm, $"holds no lever, and so is the same as the arm '{empty.Name}'");
            }

            empty ??= arm.Policies.Count == 0 ? arm : null;
        }

        ScenarioWarning Of(Arm arm, string says)
        {
            string key = KeyPath.Join("arms", arm.Name);
            Place place = log.PlaceOf(key);
            return new ScenarioWarning(place.File, place.Line, place.Column, key, says);
        }
    }

    private static ExecutionSettings Deployment(int usersPerGrain, SimulationParameters parameters) =>
        new() { UsersPerGrain = usersPerGrain == GrainSizeForm.All ? parameters.Population.Users : usersPerGrain };

    private static string NameOf(string file)
    {
        string name = string.Concat(Path.GetFileNameWithoutExtension(file).Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return name.Length is 0 or > 100 ? "scenario" : name;
    }
}
