using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// The posts of a topic of highest velocity, ties by a draw, as many as are asked for. They are kept in order while posts are offered:
/// of thousands hardly any comes in, and none but those needs its draw.
/// </summary>
/// <param name="most">Most posts.</param>
internal sealed class TrendingPosts(int most)
{
    private readonly (uint Velocity, uint Tie, Card Card)[] _posts = new (uint, uint, Card)[most];

    /// <summary>Number of posts.</summary>
    public int Count { get; private set; }

    /// <summary>A post has to have this velocity to come in, though it may not suffice.</summary>
    public uint Least { get; private set; }

    /// <summary>A post by its rank, 0 the first.</summary>
    public ref readonly (uint Velocity, uint Tie, Card Card) this[int rank] => ref _posts[rank];

    public void Clear()
    {
        Count = 0;
        Least = 0;
    }

    /// <summary>Takes a post up if it is among the first; says whether it is.</summary>
    public bool Offer(uint velocity, uint tie, in Card card)
    {
        int at = Count;
        while (at > 0 && IsBefore((velocity, tie, card), _posts[at - 1]))
        {
            at--;
        }

        if (at == most)
        {
            return false;
        }

        Count = Math.Min(most, Count + 1);
        Array.Copy(_posts, at, _posts, at + 1, Count - at - 1);
        _posts[at] = (velocity, tie, card);
        Least = Count == most ? _posts[^1].Velocity : 0;
        return true;
    }

    // Of two with the same draw the older comes first, in whatever order they are offered.
    private static bool IsBefore(in (uint Velocity, uint Tie, Card Card) one, in (uint Velocity, uint Tie, Card Card) other) =>
        one.Velocity != other.Velocity ? one.Velocity > other.Velocity
        : one.Tie != other.Tie ? one.Tie < other.Tie
        : one.Card.A < other.Card.A;
}
