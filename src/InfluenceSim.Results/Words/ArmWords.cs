using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Results.Words;

/// <summary>How tables and pictures name what is held against what.</summary>
internal static class ArmWords
{
    /// <summary>The arm of a row, with the other one where these differ from row to row.</summary>
    public static string Of(PairedComparison comparison, PairedDifference row) => Of(comparison, row.Arm, row.ReferenceArm);

    public static string Of(PairedComparison comparison, string arm, string reference) =>
        comparison.AllPairs ? $"{arm} against {reference}" : arm;

    /// <summary>What all rows are held against, in a sentence.</summary>
    public static string Reference(PairedComparison comparison) =>
        comparison.AllPairs ? "each before it" : $"'{comparison.ReferenceArm}'";

    /// <summary>Head of the column of the references' values.</summary>
    public static string ReferenceColumn(PairedComparison comparison) => comparison.AllPairs ? "the other" : comparison.ReferenceArm;
}
