namespace InfluenceSim.Model.People;

/// <summary>What a reader does with an item.</summary>
/// <param name="Utility">Utility of the item.</param>
/// <param name="Liked">Whether the reader likes it.</param>
/// <param name="Commented">Whether the reader comments on it.</param>
/// <param name="Shared">Whether the reader passes it on.</param>
internal readonly record struct Reaction(double Utility, bool Liked, bool Commented, bool Shared)
{
    /// <summary>Reactions, 0 to 3.</summary>
    public int Engagement => (Liked ? 1 : 0) + (Commented ? 1 : 0) + (Shared ? 1 : 0);
}
