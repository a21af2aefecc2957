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
    private readonly Ring[] _rings = new Ring[users];
    private readonly Card[] _ordered = new Card[capacity];

    /// <inheritdoc/>
    public override long Bytes =>
        ((_cards.Length + _ordered.Length) * (long)Unsafe.SizeOf<Card>()) + (_rings.Length * (long)Unsafe.SizeOf<Ring>());

    /// <summary>Number of cards a user has.</summary>
    public int Count(Row user) => _rings[user].Count;

    /// <summary>A user's older cards, oldest first; what arrived after the ring began anew is <see cref="Newer"/>.</summary>
    public ReadOnlySpan<Card> Older(Row user)
    {
        Ring ring = _rings[user];
        return _cards.AsSpan((user * capacity) + ring.Head, Math.Min(ring.Count, capacity - ring.Head));
    }

    /// <summary>A user's newer cards, oldest first.</summary>
    public ReadOnlySpan<Card> Newer(Row user)
    {
        Ring ring = _rings[user];
        return _cards.AsSpan(user * capacity, Math.Max(0, ring.Head + ring.Count - capacity));
    }

    /// <summary>Asks for the cards of a user who reads soon.</summary>
    public void Expect(Row user) => Prefetch.Run<Card>(_cards.AsSpan(user * capacity, _rings[user].Count));

    /// <summary>Room for all cards of a user, whose first places <see cref="Keep"/> makes the inbox.</summary>
    public Span<Card> Room(Row user) => _cards.AsSpan(user * capacity, capacity);

    /// <summary>A user's cards are those in the first places of the room, oldest first.</summary>
    public void Keep(Row user, int count) => _rings[user] = new Ring { Count = (ushort)count };

    /// <summary>Adds a card; the oldest goes where the ring is full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Row user, in Card card)
    {
        // Only a full ring begins elsewhere than at its first place.
        ref Ring ring = ref _rings[user];
        int at = ring.Count;
        if (at == capacity)
        {
            at = ring.Head;
            ring.Head = (ushort)(at + 1 == capacity ? 0 : at + 1);
        }
        else
        {
            ring.Count = (ushort)(at + 1);
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
            writer.Write((int)_rings[user].Count);
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
        ReadOnlySpan<Card> older = Older(user);
        ReadOnlySpan<Card> newer = Newer(user);
        if (newer.Length == 0)
        {
            return older;
        }

        older.CopyTo(_ordered);
        newer.CopyTo(_ordered.AsSpan(older.Length));
        return _ordered.AsSpan(0, older.Length + newer.Length);
    }

    /// <summary>Where a user's cards begin and how many they are: who pushes needs both, at a place that nobody could guess.</summary>
    private struct Ring
    {
        public ushort Head;

        public ushort Count;
    }
}
