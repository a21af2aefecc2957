using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>Per user a fixed ring of the latest cards: attention is bounded, so older ones are overwritten.</summary>
internal sealed class Inboxes(int users, int capacity)
{
    private readonly Card[] _cards = new Card[users * capacity];
    private readonly ushort[] _head = new ushort[users];
    private readonly ushort[] _count = new ushort[users];

    /// <summary>Number of cards a user has.</summary>
    public int Count(int user) => _count[user];

    /// <summary>Card by order of arrival, 0 the oldest.</summary>
    public Card At(int user, int order)
    {
        int at = _head[user] + order;
        return _cards[(user * capacity) + (at >= capacity ? at - capacity : at)];
    }

    /// <summary>Adds a card; the oldest goes where the ring is full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int user, in Card card)
    {
        int count = _count[user];
        int at = _head[user] + count;
        if (at >= capacity)
        {
            at -= capacity;
        }

        if (count == capacity)
        {
            at = _head[user];
            _head[user] = (ushort)(at + 1 == capacity ? 0 : at + 1);
        }
        else
        {
            _count[user] = (ushort)(count + 1);
        }

        _cards[(user * capacity) + at] = card;
    }

    /// <summary>Replaces a user's cards, oldest first.</summary>
    public void Replace(int user, ReadOnlySpan<Card> cards)
    {
        cards.CopyTo(_cards.AsSpan(user * capacity, capacity));
        _head[user] = 0;
        _count[user] = (ushort)cards.Length;
    }

    /// <summary>A user's cards, oldest first, in one piece.</summary>
    public ReadOnlySpan<Card> InOrder(int user, Span<Card> buffer)
    {
        int count = _count[user];
        for (int order = 0; order < count; order++)
        {
            buffer[order] = At(user, order);
        }

        return buffer[..count];
    }

    public void Save(StateWriter writer)
    {
        var buffer = new Card[capacity];
        for (int user = 0; user < users; user++)
        {
            writer.Write((int)_count[user]);
            writer.WriteSpan(InOrder(user, buffer));
        }
    }

    public void Load(StateReader reader)
    {
        var buffer = new Card[capacity];
        for (int user = 0; user < users; user++)
        {
            int count = reader.ReadCount(capacity);
            reader.ReadSpan(buffer.AsSpan(0, count));
            Replace(user, buffer.AsSpan(0, count));
        }
    }
}
