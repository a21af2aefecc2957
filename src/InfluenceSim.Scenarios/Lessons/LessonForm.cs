using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios.Lessons;

/// <summary>The form of a lesson but for its scenario.</summary>
internal static class LessonForm
{
    /// <summary>The key under which the scenario stands.</summary>
    public const string ScenarioKey = "scenario";

    private const double Largest = 1e15;
    private const int Shortest = 5;
    private const int Longest = 20;

    public static SectionForm Root { get; } = new(
        () => new LessonDraft(),
        [
            Of<LessonDraft>(
                "title", "Title.", Both(), draft => draft.Title, (draft, value) => draft.Title = (LessonDraft.WordsDraft)value!),
            Of<LessonDraft>(
                "lasts", "How long it takes, in minutes.", new NumberForm("min", Shortest, Longest, "", whole: true, nullable: false),
                draft => draft.Minutes, (draft, value) => draft.Minutes = (int)value!),
            Of<LessonDraft>(
                "question", "What is asked.", Both(),
                draft => draft.Question, (draft, value) => draft.Question = (LessonDraft.WordsDraft)value!),
            Of<LessonDraft>(
                "guess", "What is guessed before the worlds run.", Guess(),
                draft => draft.Guess, (draft, value) => draft.Guess = (LessonDraft.GuessDraft)value!),
            Of<LessonDraft>(
                "steps", "What the class does, in this order.",
                new ListForm(typeof(LessonDraft.WordsDraft), Both(), "a list of texts, each with en and sv"),
                draft => draft.Steps, (draft, value) => draft.Steps = (IReadOnlyList<LessonDraft.WordsDraft>)value!),
            Of<LessonDraft>(
                "shows", "Where the measure stands in the second world against the first.", new ChoiceForm(typeof(Direction), _ => true),
                draft => draft.Shows, (draft, value) => draft.Shows = (Direction)value!),
            Of<LessonDraft>(
                "answer", "The answer.", Both(), draft => draft.Answer, (draft, value) => draft.Answer = (LessonDraft.WordsDraft)value!),
            Of<LessonDraft>(
                "evidence", "Studies that the answer rests on.", new ListForm(typeof(string), Text("a study"), "a list of studies"),
                draft => draft.Evidence, (draft, value) => draft.Evidence = (IReadOnlyList<string>)value!),
            Of<LessonDraft>(
                "teacher", "What the teacher needs to know.", Both(),
                draft => draft.Teacher, (draft, value) => draft.Teacher = (LessonDraft.WordsDraft)value!),
            Of<LessonDraft>(
                "note", "A note of the teacher's own.", new TextForm("a text on one line", nullable: false, mayBeEmpty: true),
                draft => draft.Note, (draft, value) => draft.Note = (string)value!),
        ],
        []);

    private static SectionForm Both() => new(
        () => new LessonDraft.WordsDraft(),
        [
            Of<LessonDraft.WordsDraft>("en", "English.", Text("a text"), draft => draft.En, (draft, value) => draft.En = (string)value!),
            Of<LessonDraft.WordsDraft>("sv", "Swedish.", Text("a text"), draft => draft.Sv, (draft, value) => draft.Sv = (string)value!),
        ],
        []);

    private static SectionForm Guess() => new(
        () => new LessonDraft.GuessDraft(),
        [
            Of<LessonDraft.GuessDraft>(
                "kind", "Form of the guess.", new ChoiceForm(typeof(GuessKind), _ => true),
                draft => draft.Kind, (draft, value) => draft.Kind = (GuessKind)value!),
            Of<LessonDraft.GuessDraft>(
                "measure", "Measure, or measure/group.", Text("a measure, or measure/group, such as engagement/farm"),
                draft => draft.Measure, (draft, value) => draft.Measure = (string)value!),
            Of<LessonDraft.GuessDraft>(
                "world", "World of a value or a line; by default the second.",
                new TextForm("the name of an arm", nullable: true, mayBeEmpty: false),
                draft => draft.World, (draft, value) => draft.World = (string?)value),
            Number("least", "Least that can be guessed.", -Largest, draft => draft.Least, (draft, value) => draft.Least = value),
            Number(
                "greatest", "Greatest that can be guessed.", -Largest, draft => draft.Greatest, (draft, value) => draft.Greatest = value),
            Number("near", "How far off still counts as right.", 0, draft => draft.Near, (draft, value) => draft.Near = value),
        ],
        []);

    private static Field Number(
        string key, string meaning, double min, Func<LessonDraft.GuessDraft, double?> get, Action<LessonDraft.GuessDraft, double?> set) =>
        Of<LessonDraft.GuessDraft>(
            key, meaning, new NumberForm("number", min, Largest, "", whole: false, nullable: false),
            draft => get(draft), (draft, value) => set(draft, (double)value!));

    private static TextForm Text(string what) => new(what + " on one line, at most 1000 characters", nullable: false, mayBeEmpty: false);

    private static Field Of<T>(string key, string meaning, Form form, Func<T, object?> get, Action<T, object?> set) =>
        new(key, meaning, form, draft => get((T)draft), (draft, value) => set((T)draft, value));
}
