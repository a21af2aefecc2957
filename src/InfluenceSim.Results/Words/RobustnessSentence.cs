using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;

namespace InfluenceSim.Results.Words;

/// <summary>Says which presets a conclusion survives.</summary>
internal static class RobustnessSentence
{
    public static string Of(RobustConclusion conclusion) => Of(conclusion, conclusion.Own.Arm);

    /// <summary>The same with the arm named as the tables name it.</summary>
    public static string Of(RobustConclusion conclusion, string arm)
    {
        (PairedDifference own, IReadOnlyList<RobustnessCell> others) = (conclusion.Own, conclusion.Others);
        string start = $"{own.Title}, {arm}: {VerdictWords.Of(own)} under the scenario's own presets";
        if (own.Verdict is Verdict.TooFewReplicates or Verdict.NotMeasured)
        {
            return start + "; nothing to hold against other presets.";
        }

        List<string> parts = [start, .. Alone([.. others.Where(cell => !cell.IsJoint)])];
        RobustnessCell[] together = [.. others.Where(cell => cell.IsJoint)];
        return string.Join("; ", together.Length == 0 ? parts : [.. parts, .. Together(conclusion, together)]) + ".";
    }

    private static List<string> Alone(RobustnessCell[] others)
    {
        List<string> parts = [];
        Add(parts, "FLIPS under ", others, ConclusionChange.Flips, withWords: true);
        Add(parts, "is no longer shown under ", others, ConclusionChange.NoLongerShown, withWords: false);
        Add(parts, "a difference appears under ", others, ConclusionChange.Appears, withWords: true);
        Add(parts, "says nothing under ", others, ConclusionChange.NotComparable, withWords: false);
        int same = others.Count(cell => cell.Change == ConclusionChange.Holds);
        if (same > 0)
        {
            parts.Add(same == others.Length ? $"holds under all {same} others" : $"holds under the remaining {same}");
        }

        return parts;
    }

    // What needs several presets is named; of the rest, which are many, it is told how many they are.
    private static IEnumerable<string> Together(RobustConclusion conclusion, RobustnessCell[] together)
    {
        foreach (string named in Named("FLIPS under presets together that do not flip it by themselves: ", conclusion.LeastFlips)
            .Concat(Named("a difference appears only under presets together: ", conclusion.LeastAppearing)))
        {
            yield return named;
        }

        string[] counts =
        [
            .. Counted(together, ConclusionChange.Flips, "flips"),
            .. Counted(together, ConclusionChange.NoLongerShown, "is no longer shown"),
            .. Counted(together, ConclusionChange.Appears, "a difference appears"),
            .. Counted(together, ConclusionChange.NotComparable, "says nothing"),
            .. Counted(together, ConclusionChange.Holds, "holds"),
        ];
        yield return $"of {together.Length} combinations: {string.Join(", ", counts)}";
    }

    private static IEnumerable<string> Named(string verb, IReadOnlyList<RobustnessCell> least)
    {
        string[] cells = [.. least.Where(cell => cell.IsJoint).Select(cell =>
            $"{ChosenPreset.Words(cell.Presets)} ({VerdictWords.Of(cell.Difference)})")];
        return cells.Length > 0 ? [verb + string.Join(", ", cells)] : [];
    }

    private static IEnumerable<string> Counted(RobustnessCell[] cells, ConclusionChange change, string words)
    {
        int count = cells.Count(cell => cell.Change == change);
        return count > 0 ? [$"{words} under {count}"] : [];
    }

    private static void Add(List<string> parts, string verb, IReadOnlyList<RobustnessCell> others, ConclusionChange change, bool withWords)
    {
        // "effects.shock = none or mild", so that an effect is named once.
        string[] named = [.. others.Where(cell => cell.Change == change).GroupBy(cell => cell.Presets[0].Name).Select(effect =>
            $"{effect.Key} = {string.Join(" or ", effect.Select(Preset))}")];
        if (named.Length > 0)
        {
            parts.Add(verb + string.Join(", ", named));
        }

        string Preset(RobustnessCell cell) =>
            cell.Presets[0].Value + (withWords ? $" ({VerdictWords.Of(cell.Difference)})" : "");
    }
}
