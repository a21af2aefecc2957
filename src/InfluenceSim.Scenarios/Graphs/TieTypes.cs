namespace InfluenceSim.Scenarios.Graphs;

/// <summary>The words by which Gephi and GEXF say whether a tie goes one way.</summary>
internal static class TieTypes
{
    /// <summary>Whether a tie of this type goes both ways; null where the word is none of them.</summary>
    public static bool? Of(ReadOnlySpan<char> word) =>
        word.Equals("directed", StringComparison.OrdinalIgnoreCase) ? false
        : word.Equals("undirected", StringComparison.OrdinalIgnoreCase) || word.Equals("mutual", StringComparison.OrdinalIgnoreCase) ? true
        : null;
}
