using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios.Calibrations;

/// <summary>The form of a calibration file.</summary>
internal static class CalibrationForm
{
    private const double Largest = 1e15;

    public static SectionForm Root { get; } = new(
        () => new CalibrationDraft(),
        [
            Of<CalibrationDraft>("scenario", "Scenario file, relative to this one.", Words("the path of a scenario file"),
                draft => draft.Scenario, (draft, value) => draft.Scenario = (string)value!),
            Of<CalibrationDraft>("arm", "Arm that is fitted; by default the first.", Words("the name of an arm"),
                draft => draft.Arm, (draft, value) => draft.Arm = (string)value!),
            Of<CalibrationDraft>(
                "set", "Overrides of the scenario.", new ListForm(typeof(string), Words("key=value"), "a list of key=value"),
                draft => draft.Set, (draft, value) => draft.Set = (IReadOnlyList<string>)value!),
            Of<CalibrationDraft>(
                "parameters",
                "What may be changed.",
                new ListForm(
                    typeof(CalibrationDraft.ParameterDraft), Parameter(), "a list of parameters, each with key, min, max and start"),
                draft => draft.Parameters, (draft, value) => draft.Parameters = (IReadOnlyList<CalibrationDraft.ParameterDraft>)value!),
            Of<CalibrationDraft>(
                "targets",
                "What is to be met.",
                new ListForm(typeof(CalibrationDraft.TargetDraft), Target(), "a list of targets, each with measure and value"),
                draft => draft.Targets, (draft, value) => draft.Targets = (IReadOnlyList<CalibrationDraft.TargetDraft>)value!),
            Of<CalibrationDraft>(
                "replicates", "Replicates of every evaluation.", new NumberForm("replicates", 1, 1_000, "", whole: true, nullable: false),
                draft => draft.Replicates, (draft, value) => draft.Replicates = (int)value!),
            Of<CalibrationDraft>(
                "evaluations", "Most evaluations.", new NumberForm("evaluations", 2, 10_000, "", whole: true, nullable: false),
                draft => draft.Evaluations, (draft, value) => draft.Evaluations = (int)value!),
        ],
        []);

    private static SectionForm Parameter() => new(
        () => new CalibrationDraft.ParameterDraft(),
        [
            Of<CalibrationDraft.ParameterDraft>(
                "key",
                "Dotted key of a number.",
                Words("the dotted key of a number, such as reactions.like or arms.early.0.downrank.factor"),
                draft => draft.Key, (draft, value) => draft.Key = (string)value!),
            Of<CalibrationDraft.ParameterDraft>(
                "min", "Least value tried.", Number(-Largest), draft => draft.Min, (draft, value) => draft.Min = (double)value!),
            Of<CalibrationDraft.ParameterDraft>(
                "max", "Greatest value tried.", Number(-Largest), draft => draft.Max, (draft, value) => draft.Max = (double)value!),
            Of<CalibrationDraft.ParameterDraft>(
                "start", "First value tried.", Number(-Largest), draft => draft.Start, (draft, value) => draft.Start = (double)value!),
        ],
        []);

    private static SectionForm Target() => new(
        () => new CalibrationDraft.TargetDraft(),
        [
            Of<CalibrationDraft.TargetDraft>(
                "measure", "Measure, or measure/group.", Words("a measure, or measure/group, such as engagement/farm"),
                draft => draft.Measure, (draft, value) => draft.Measure = (string)value!),
            Of<CalibrationDraft.TargetDraft>(
                "aggregate",
                "How the days make one value; by default the measure's own way.",
                new ChoiceForm(typeof(Aggregator), _ => true),
                draft => draft.Aggregate, (draft, value) => draft.Aggregate = (Aggregator)value!),
            Of<CalibrationDraft.TargetDraft>(
                "value", "The value to be met.", Number(-Largest), draft => draft.Value, (draft, value) => draft.Value = (double)value!),
            Of<CalibrationDraft.TargetDraft>("tolerance", "How far off counts as 1; by default a tenth of the value.", Number(1e-12),
                draft => draft.Tolerance, (draft, value) => draft.Tolerance = (double)value!),
            Of<CalibrationDraft.TargetDraft>(
                "weight",
                "Weight among the targets.",
                Number(1e-6),
                draft => draft.Weight,
                (draft, value) => draft.Weight = (double)value!),
        ],
        []);

    private static TextForm Words(string what) => new(what, nullable: false, mayBeEmpty: false);

    private static NumberForm Number(double min) => new("number", min, Largest, "", whole: false, nullable: false);

    private static Field Of<T>(string key, string meaning, Form form, Func<T, object?> get, Action<T, object?> set) =>
        new(key, meaning, form, draft => get((T)draft), (draft, value) => set((T)draft, value));
}
