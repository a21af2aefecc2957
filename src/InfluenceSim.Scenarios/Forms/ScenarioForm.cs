using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>The form of a whole scenario file, which depends on the parts that it may name.</summary>
internal sealed class ScenarioForm
{
    /// <summary>The key of the question that a scenario answers.</summary>
    public const string QuestionKey = "question";

    private const string Scenario = "scenario";

    private static readonly string[] Reserved = ["extends", "sweep", "expect", "market", "operators"];

    private static readonly Lazy<ScenarioForm> WithOurs = new(() => new ScenarioForm(ModelParts.Ours));
    private readonly ILookup<string, string> _paths;

    private ScenarioForm(ModelParts parts)
    {
        Arms = new ArmsForm(parts);
        Root = Make(parts, Arms);
        _paths = PathsBelow(Root, "").ToLookup(path => path[(path.LastIndexOf('.') + 1)..]);
    }

    /// <summary>The form of the question, which is the same whatever parts there are.</summary>
    public static TextForm Question { get; } =
        new("a sentence on one line, at most 1000 characters", nullable: false, mayBeEmpty: true);

    /// <summary>The form of the whole.</summary>
    public SectionForm Root { get; }

    /// <summary>The form of the arms.</summary>
    public ArmsForm Arms { get; }

    /// <summary>The form with some parts; ours where none are named.</summary>
    public static ScenarioForm Of(ModelParts? parts) =>
        parts is null || parts == ModelParts.Ours ? WithOurs.Value : new ScenarioForm(parts);

    /// <summary>Where a key that was written in the wrong section belongs; none if there is no such key, or more than one.</summary>
    public string? PathOf(string key)
    {
        string[] paths = [.. _paths[key]];
        return paths.Length == 1 ? paths[0] : null;
    }

    /// <summary>
    /// The form of the number behind a dotted key, such as <c>feed.noise</c> or <c>arms.early.0.downrank.factor</c>; none if the key is
    /// none or holds no number.
    /// </summary>
    public NumberForm? NumberAt(string path)
    {
        Form? form = Root;
        var keys = new Queue<string>(path.Split('.'));
        while (keys.TryDequeue(out string? key))
        {
            form = form switch
            {
                SectionForm section => section.Fields.FirstOrDefault(field => field.Key == key)?.Form,
                ArmsForm arms => LeverOf(arms, keys),
                _ => null,
            };
        }

        return form as NumberForm;
    }

    /// <summary>Dotted keys of all numbers of the world.</summary>
    public IEnumerable<string> Numbers() => PathsBelow(Root, "").Where(path => NumberAt(path) is not null);

    private static SectionForm Make(ModelParts parts, ArmsForm arms)
    {
        var forms = new ParameterForms(parts);
        var execution = new SectionForm(
            () => new ScenarioDraft.ExecutionDraft(),
            [
                new Field(
                    "usersPerGrain",
                    "Users that one grain holds: a number, `all`, or `auto`, which divides a run over the processors that other runs "
                        + "leave it.",
                    new GrainSizeForm(),
                    draft => ((ScenarioDraft.ExecutionDraft)draft).UsersPerGrain,
                    (draft, value) => ((ScenarioDraft.ExecutionDraft)draft).UsersPerGrain = (int)value!,
                    Scenario),
            ],
            []);
        return new SectionForm(
            () => new ScenarioDraft { Parameters = parts.Defaults() },
            [
                Of(
                    "name",
                    "Short name; by default the file's.",
                    new TextForm("a name on one line, at most 100 characters", nullable: false, mayBeEmpty: false, 100),
                    draft => draft.Name, (draft, value) => draft.Name = (string)value!),
                Of(
                    QuestionKey,
                    "The question that the scenario answers, in one sentence.",
                    Question,
                    draft => draft.Question, (draft, value) => draft.Question = (string)value!),
                Of("seed", "Seed from which every replicate's key is derived.", new SeedForm(),
                    draft => draft.Seed, (draft, value) => draft.Seed = (ulong)value!),
                Of(
                    "replicates",
                    "Number of replicates; every arm runs every one of them.",
                    new NumberForm("replicates", 1, 10_000, "", whole: true, nullable: false),
                    draft => draft.Replicates, (draft, value) => draft.Replicates = (int)value!),
                .. forms.FieldsOf(typeof(SimulationParameters)).Select(field => field with
                {
                    Get = draft => field.Get(((ScenarioDraft)draft).Parameters),
                    Set = (draft, value) => field.Set(((ScenarioDraft)draft).Parameters, value),
                }),
                Of("arms", "Policy configurations, each a list of levers; the first is the reference.", arms,
                    draft => draft.Arms, (draft, value) => draft.Arms = (IReadOnlyList<Arm>)value!),
                Of(
                    "outcomes",
                    "Measures that the comparison shows, and from which day on they count; the default ones, from day 0 on, where the "
                        + "key is left out.",
                    new OutcomesForm(),
                    draft => draft.Outcomes, (draft, value) => draft.Outcomes = (ScenarioDraft.OutcomesDraft)value!),
                Of("execution", "How it is deployed; never changes a result.", execution,
                    draft => draft.Execution, (draft, value) => draft.Execution = (ScenarioDraft.ExecutionDraft)value!),
            ],
            Reserved);
    }

    private static Field Of(string key, string meaning, Form form, Func<ScenarioDraft, object?> get, Action<ScenarioDraft, object?> set) =>
        new(key, meaning, form, draft => get((ScenarioDraft)draft), (draft, value) => set((ScenarioDraft)draft, value), Scenario);

    // Behind the arm's name stand the lever's place in its list and the lever's name.
    private static SectionForm? LeverOf(ArmsForm arms, Queue<string> keys) =>
        keys.TryDequeue(out string? place) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && keys.TryDequeue(out string? lever) ? arms.Levers.GetValueOrDefault(lever) : null;

    private static IEnumerable<string> PathsBelow(SectionForm section, string path)
    {
        foreach (Field field in section.Fields)
        {
            string inner = path.Length == 0 ? field.Key : path + "." + field.Key;
            yield return inner;
            if (field.Form is SectionForm nested)
            {
                foreach (string deeper in PathsBelow(nested, inner))
                {
                    yield return deeper;
                }
            }
        }
    }
}
