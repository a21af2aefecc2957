namespace InfluenceSim.Scenarios.Graphs;

/// <summary>A graph of which nothing more can be read, wherever the reading stood.</summary>
/// <param name="line">Line, from 1; null where only whoever reads knows it.</param>
/// <param name="found">What was found.</param>
/// <param name="allowed">What is allowed.</param>
internal sealed class UnreadableGraphException(int? line, string found, string allowed) : Exception(found)
{
    public int? Line { get; } = line;

    public string Found { get; } = found;

    public string Allowed { get; } = allowed;
}
