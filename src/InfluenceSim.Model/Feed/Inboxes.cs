using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>Per user a fixed ring of the latest cards: attention is bounded, so older ones are overwritten.</summary>
internal sealed class Inboxes(int users, int capacity) : Column
{
    private readonly Card[] _cards = new Card[users * capacity];
    private readonly ushort[] _head = new ushort[users];
    private readonly ushort[] _count = new ushort[users];
    private readonly Card[] _ordered = new Card[capacity];

    /// <inheritdoc/>
    public override long Bytes =>
        ((_cards.Length + _ordered.Length) * (long)Unsafe.SizeOf<Card>()) + ((_head.Length + _count.Length) * sizeof(ushort));

    /// <summary>Number of cards a user has.</summary>
    public int Count(Row user) => _count[user];

    /// <summary>Card by order of arrival, 0 the oldest.</summary>
    public Card At(Row user, int order)
    {
        int at = _head[user] + order;
        return _cards[(user * capacity) + (at >= capacity ? at - capacity : at)];
    }

    /// <summary>A user's older cards, oldest first; what arrived after the ring began anew is <see cref="Newer"/>.</summary>
    public ReadOnlySpan<Card> Older(Row user) =>
        _cards.AsSpan((user * capacity) + _head[user], Math.Min(_count[user], capacity - _head[user]));

    /// <summary>A user's newer cards, oldest first.</summary>
    public ReadOnlySpan<Card> Newer(Row user) => _cards.AsSpan(user * capacity, Math.Max(0, _head[user] + _count[user] - capacity));

    /// <summary>Asks for the cards of a user who reads soon.</summary>
    public void Expect(Row user) => Prefetch.Run<Card>(_cards.AsSpan(user * capacity, _count[user]));

    /// <summary>Room for all cards of a user, whose first places <see cref="Keep"/> makes the inbox.</summary>
    public Span<Card> Room(Row user) => _cards.AsSpan(user * capacity, capacity);

    /// <summary>A user's cards are those in the first places of the room, oldest first.</summary>
    public void Keep(Row user, int count)
    {
        _head[user] = 0;
        _count[user] = (ushort)count;
    }

    /// <summary>Adds a card; the oldest goes where the ring is full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Row user, in Card card)
    {
        // Only a full ring begins elsewhere than at its first place.
        int count = _count[user];
        int at = count;
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
    public void Replace(Row user, ReadOnlySpan<Card> cards)
    {
        cards.CopyTo(Room(user));
        Keep(user, cards.Length);
    }

    /// <inheritdoc/>
    public override void Save(StateWriter writer)
    {
        for (int user = 0; user < users; user++)
        {
            writer.Write((int)_count[user]);
            writer.WriteSpan(InOrder(new Row(user)));
        }
    }

    /// <inheritdoc/>
    public override void Load(StateReader reader)
    {
        for (int user = 0; user < users; user++)
        {
            Span<Card> cards = _ordered.AsSpan(0, reader.ReadCount(capacity));
            reader.ReadSpan(cards);
            Replace(new Row(user), cards);
        }
    }

    /// <inheritdoc/>
    public override void Hash(Row row, ref EntityHash hash, ref ulong word) => hash.Add(InOrder(row));

    /// <summary>A user's cards, oldest first, in one piece.</summary>
    public ReadOnlySpan<Card> InOrder(Row user)
    {
        int count = _count[user];
        for (int order = 0; order < count; order++)
        {
            _ordered[order] = At(user, order);
        }

        return _ordered.AsSpan(0, count);
    }
}
