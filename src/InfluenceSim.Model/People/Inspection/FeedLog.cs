namespace InfluenceSim.Model.People.Inspection;

/// <summary>What people who are watched were shown and did, in the order of happening for each of them.</summary>
/// <param name="Items">Items that were read.</param>
/// <param name="Notes">What happened beside.</param>
public sealed record FeedLog(IReadOnlyList<FeedItem> Items, IReadOnlyList<FeedNote> Notes)
{
    /// <summary>Nothing.</summary>
    public static FeedLog Empty { get; } = new([], []);
}
