namespace InfluenceSim.Scenarios;

/// <summary>
/// A follow graph read from a file. People are indices from 0 in the order of their ids: numbers by their value, then all
/// other ids by their characters (ordinal), so that the order of a file's lines means nothing.
/// </summary>
/// <param name="Users">Number of distinct people.</param>
/// <param name="Followers">Follower of each tie, ascending.</param>
/// <param name="Followed">Followed person of each tie, ascending for each follower.</param>
public sealed record EdgeList(int Users, IReadOnlyList<int> Followers, IReadOnlyList<int> Followed)
{
    /// <summary>How it was read and what was left out.</summary>
    public GraphReading Reading { get; init; } = new();

    /// <summary>The files, as they were read.</summary>
    public IReadOnlyList<GraphFile> Files { get; init; } = [];
}
