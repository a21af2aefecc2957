using System.Text.Json.Serialization;
using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>What another preset makes of a conclusion.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConclusionChange>))]
public enum ConclusionChange
{
    /// <summary>It is the same.</summary>
    Holds,

    /// <summary>The opposite sign is shown.</summary>
    Flips,

    /// <summary>A difference that was shown is not shown here.</summary>
    NoLongerShown,

    /// <summary>A difference that was not shown is shown here.</summary>
    Appears,

    /// <summary>One of the two concludes nothing: too few replicates, or nothing measured.</summary>
    NotComparable,
}

/// <summary>Compares conclusions: raised, lowered, or no difference shown.</summary>
internal static class Conclusions
{
    public static ConclusionChange Change(Verdict own, Verdict other) => (Sign(own), Sign(other)) switch
    {
        (null, _) or (_, null) => ConclusionChange.NotComparable,
        ({ } first, { } second) when first == second => ConclusionChange.Holds,
        (0, _) => ConclusionChange.Appears,
        (_, 0) => ConclusionChange.NoLongerShown,
        _ => ConclusionChange.Flips,
    };

    private static int? Sign(Verdict verdict) => verdict switch
    {
        Verdict.Raised => 1,
        Verdict.Lowered => -1,
        Verdict.NoDifferenceShown or Verdict.ExactlyNoDifference or Verdict.NoneSeen => 0,
        _ => null,
    };
}
