namespace InfluenceSim.Scenarios;

/// <summary>A follow graph read from a file; arbitrary ids became dense indices in order of first appearance.</summary>
/// <param name="Users">Number of distinct people.</param>
/// <param name="Followers">Follower of each edge, a dense index.</param>
/// <param name="Followed">Followed person of each edge, a dense index.</param>
public sealed record EdgeList(int Users, IReadOnlyList<int> Followers, IReadOnlyList<int> Followed)
{
    /// <summary>Lines in which somebody follows themselves; they are left out.</summary>
    public int SelfLoops { get; init; }

    /// <summary>Lines that repeat an edge; they are left out.</summary>
    public int Duplicates { get; init; }
}
