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

        List<string> parts = [start];
        Add(parts, "FLIPS under ", others, ConclusionChange.Flips, withWords: true);
        Add(parts, "is no longer shown under ", others, ConclusionChange.NoLongerShown, withWords: false);
        Add(parts, "a difference appears under ", others, ConclusionChange.Appears, withWords: true);
        Add(parts, "says nothing under ", others, ConclusionChange.NotComparable, withWords: false);
        int same = others.Count(cell => cell.Change == ConclusionChange.Holds);
        if (same > 0)
        {
            parts.Add(same == others.Count ? $"holds under all {same} others" : $"holds under the remaining {same}");
        }

        return string.Join("; ", parts) + ".";
    }

    private static void Add(List<string> parts, string verb, IReadOnlyList<RobustnessCell> others, ConclusionChange change, bool withWords)
    {
        // "effects.shock = none or mild", so that an effect is named once.
        string[] named = [.. others.Where(cell => cell.Change == change).GroupBy(cell => cell.Effect).Select(effect =>
            $"{effect.Key} = {string.Join(" or ", effect.Select(Preset))}")];
        if (named.Length > 0)
        {
            parts.Add(verb + string.Join(", ", named));
        }

        string Preset(RobustnessCell cell) => withWords ? $"{cell.Value} ({VerdictWords.Of(cell.Difference)})" : cell.Value;
    }
}
