namespace InfluenceSim.Model.Measures.Themes;

/// <summary>The cascades of posts with a claim; known at a run's end.</summary>
public static class Cascades
{
    /// <summary>Cascade size.</summary>
    public static MeasureDefinition Size { get; } = new(
        "cascadeSize", "cascade size", Scale.Count("{share}"), Aggregator.End,
        "mean re-shares of the posts with a claim that were passed on and can no longer be read; groups by whether the claim is "
        + "false; known at a run's end")
    {
        Formulas = MeasureGroups.Truth.AtEnd((run, isFalse) => run.MeanCascade(isFalse, cascade => cascade.Size)),
        Missing = "there were no cascades of this kind that had ended",
    };

    /// <summary>Cascade depth.</summary>
    public static MeasureDefinition Depth { get; } = new(
        "cascadeDepth", "cascade depth", Scale.Count("{share}"), Aggregator.End,
        "the same of the longest way from the author")
    {
        Formulas = MeasureGroups.Truth.AtEnd((run, isFalse) => run.MeanCascade(isFalse, cascade => cascade.Depth)),
        Missing = "there were no cascades of this kind that had ended",
    };

    /// <summary>Cascade breadth.</summary>
    public static MeasureDefinition Breadth { get; } = new(
        "cascadeBreadth", "cascade breadth", Scale.Count("{share}"), Aggregator.End,
        "the same of the most re-shares at one depth")
    {
        Formulas = MeasureGroups.Truth.AtEnd((run, isFalse) => run.MeanCascade(isFalse, cascade => cascade.Breadth)),
        Missing = "there were no cascades of this kind that had ended",
    };

    /// <summary>Structural virality.</summary>
    public static MeasureDefinition Virality { get; } = new(
        "cascadeVirality", "structural virality", Scale.Count("{share}"), Aggregator.End,
        "the same of the mean distance between pairs of a cascade's nodes, the author among them (Goel et al. 2016)")
    {
        Formulas = MeasureGroups.Truth.AtEnd((run, isFalse) => run.MeanCascade(isFalse, cascade => cascade.StructuralVirality)),
        Missing = "there were no cascades of this kind that had ended",
    };

    /// <summary>Cascades begun by AI.</summary>
    public static MeasureDefinition ByAi { get; } = new(
        "cascadesByAi", "cascades begun by AI", Scale.Share, Aggregator.End,
        "share of the cascades of false claims of which an AI creator is the author; known at a run's end")
    {
        Formulas = Everyone.AtEnd(run => run.MeanCascade(isFalse: true, cascade => cascade.IsByAi ? 1 : 0)),
        Missing = "there were no cascades of this kind that had ended",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Size,
        Depth,
        Breadth,
        Virality,
        ByAi,
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
    [
        new([Size, Depth, Breadth, Virality, ByAi], [["false"], [MeasureGroup.All], ["true"]]),
    ];
}
