using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Lessons;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Reads lessons as strictly as scenarios: whatever is wrong is reported with its place, all of it at once.</summary>
public static class LessonReader
{
    /// <summary>Most users of a lesson, so that it begins at once.</summary>
    public const int MostUsers = 20_000;

    private const int Worlds = 2;
    private const double WholeChange = 100;
    private const double UsualNear = 5;
    private const double NearOfRange = 0.05;

    /// <summary>Reads a lesson from a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="name">Its name, without the ending of a file.</param>
    /// <param name="parts">The parts that its scenario may name; ours unless told otherwise.</param>
    /// <returns>The lesson.</returns>
    /// <exception cref="ScenarioException">Something in it is wrong.</exception>
    public static Lesson ReadText(string text, string name, ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        string file = name + ".yaml";
        var log = new ErrorLog(file, ScenarioForm.Of(parts));
        Node root = SourceTree.Of(text, file, "a lesson", log);
        MappingEntry? worlds = (root as MappingNode)?.Entries.Find(entry => entry.Key == LessonForm.ScenarioKey);
        if (root is MappingNode mapping)
        {
            root = mapping with { Entries = [.. mapping.Entries.Where(entry => entry != worlds)] };
        }

        var draft = (LessonDraft)LessonForm.Root.Create();
        LessonForm.Root.TryRead(root, draft, "", log, out _);
        foreach ((string key, LessonDraft.WordsDraft words) in Texts(draft))
        {
            Require(log, words.Words.En.Length > 0, key, "no text", "en, sv or both");
        }

        Require(log, draft.Shows is not null, "shows", "a key is missing", "lower, same or higher");
        Scenario? scenario = worlds is null ? null : ScenarioOf(worlds.Value, file, log, parts);
        Require(log, worlds is not null, LessonForm.ScenarioKey, "no scenario", "a scenario of two arms under this key");
        GuessAsked? asked = scenario is null ? null : Asked(draft.Guess, scenario, log);
        log.ThrowIfAny();
        return new Lesson
        {
            Name = name,
            Title = draft.Title.Words,
            Minutes = draft.Minutes,
            Question = draft.Question.Words,
            Guess = asked!,
            Steps = [.. draft.Steps.Select(step => step.Words)],
            Shows = draft.Shows!.Value,
            Answer = draft.Answer.Words,
            Evidence = draft.Evidence,
            Teacher = draft.Teacher.Words,
            Note = draft.Note,
            Scenario = scenario! with { Question = scenario.Question.Length > 0 ? scenario.Question : draft.Question.Words.En },
        };
    }

    private static IEnumerable<(string Key, LessonDraft.WordsDraft Words)> Texts(LessonDraft draft) =>
    [
        ("title", draft.Title), ("question", draft.Question), ("answer", draft.Answer), ("teacher", draft.Teacher),
        .. draft.Steps.Select((step, at) => ($"steps.{at}", step ?? new())),
    ];

    private static Scenario? ScenarioOf(Node root, string file, ErrorLog log, ModelParts? parts)
    {
        // Whoever hands a lesson on must not reach into the files of who runs it.
        if (((root as MappingNode)?.Entries.Find(entry => entry.Key == "network")?.Value as MappingNode)?.Entries
            .Find(entry => entry is { Key: "file", Value: not ScalarNode { IsNull: true } }) is { } graph)
        {
            log.Add(graph.Place, "network.file", "a graph of a file", "a network that the scenario itself describes");
            return null;
        }

        // Its keys are a scenario's own, which a lesson's must not be taken for.
        var inner = new ErrorLog(file, ScenarioForm.Of(parts));
        try
        {
            Scenario scenario = ScenarioReader.Of(root, file, MeasureRegistry.Ours, inner, parts);
            int users = scenario.Parameters.Population.Users;
            Require(
                log, scenario.Arms.Count == Worlds, LessonForm.ScenarioKey, root.Place, $"{scenario.Arms.Count} arms",
                "two worlds, an arm each");
            Require(
                log, users <= MostUsers, LessonForm.ScenarioKey, root.Place, $"{users} users", $"at most {MostUsers}, to begin at once");
            return scenario.Arms.Count == Worlds ? scenario : null;
        }
        catch (ScenarioException problem)
        {
            log.Add(problem.Errors);
            return null;
        }
    }

    private static GuessAsked? Asked(LessonDraft.GuessDraft draft, Scenario scenario, ErrorLog log)
    {
        if (draft.Measure is not { } name)
        {
            Require(log, false, "guess.measure", "a key is missing", "a measure, or measure/group");
            return null;
        }

        string[] words = name.Split('/', 2);
        MeasureDefinition? measure = MeasureRegistry.Ours.Find(words[0]);
        string? group = words.Length == 2 ? words[1] : measure is { Groups.Count: 1 } ? measure.Groups[0] : MeasureGroup.All;
        if (measure is null || !measure.Groups.Contains(group))
        {
            string[] known =
            [
                .. MeasureRegistry.Ours.All
                    .SelectMany(row => row.Groups.Select(one => one == MeasureGroup.All ? row.Name : $"{row.Name}/{one}")),
            ];
            log.Add(
                log.PlaceOf("guess.measure"), "guess.measure", $"unknown measure '{Shown.Text(name)}'", string.Join(", ", known),
                Nearest.To(name, known));
            return null;
        }

        bool isChange = draft.Kind == GuessKind.Change;
        Require(
            log, !measure.NeedsEconomy || scenario.Parameters.Economy.Enabled, "guess.measure",
            $"'{name}', and there is no economy", "such a measure with economy.enabled: true in the scenario");
        Require(
            log, !isChange || measure.Scale.HasTrueZero, "guess.measure", $"a change in per cent of '{name}', whose zero is not nothing",
            "a guess of kind value or line");
        string[] arms = [.. scenario.Arms.Select(arm => arm.Name)];
        int world = draft.World is null ? Worlds - 1 : Array.IndexOf(arms, draft.World);
        Require(log, world >= 0, "guess.world", $"there is no arm '{Shown.Text(draft.World ?? "")}'", string.Join(", ", arms));
        double least = draft.Least ?? (isChange ? -WholeChange : measure.Scale.Low ?? 0);
        double? greatest = draft.Greatest ?? (isChange ? WholeChange : measure.Scale.High);
        Require(log, greatest is not null, "guess.greatest", "a key is missing", $"the greatest that can be guessed of '{name}'");
        Require(log, least < (greatest ?? double.MaxValue), "guess.least", $"{least} is not below {greatest}", "least below greatest");
        return new GuessAsked
        {
            Kind = draft.Kind,
            Measure = measure,
            Group = group,
            World = world,
            Least = least,
            Greatest = greatest ?? 0,
            Near = draft.Near ?? (isChange ? UsualNear : NearOfRange * ((greatest ?? 0) - least)),
        };
    }

    private static void Require(ErrorLog log, bool holds, string key, string found, string allowed) =>
        Require(log, holds, key, log.PlaceOf(key), found, allowed);

    private static void Require(ErrorLog log, bool holds, string key, Place place, string found, string allowed)
    {
        if (!holds && !log.IsWrong(key))
        {
            log.Add(place, key, found, allowed);
        }
    }
}
