using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// Points of a ring being made. Places are uniform draws, so one counting pass into as many buckets as there are points
/// leaves them nearly sorted, and an insertion pass finishes in linear time: the rings are made anew every hour.
/// </summary>
internal sealed class RingPoints
{
    private const int PlaceBits = 32;

    private ulong[] _keys = new ulong[256];
    private Card[] _cards = new Card[256];
    private int[] _bucketEnds = [];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int topic, uint place, in Card card)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _cards, Count * 2);
        }

        _keys[Count] = ((ulong)(uint)topic << PlaceBits) | place;
        _cards[Count++] = card;
    }

    /// <summary>The ring of all points that were added, by topic, then place, then post, which is unique.</summary>
    public RecommenderRing ToRing(int topics)
    {
        // Buckets of all topics together are about as many as points: more of them would be more memory than the points themselves.
        int bucketBits = 0;
        while (bucketBits < PlaceBits && topics << bucketBits < Count)
        {
            bucketBits++;
        }

        int shift = PlaceBits - bucketBits;
        CountBuckets(topics << bucketBits, shift);

        // Every place is written below.
        uint[] places = GC.AllocateUninitializedArray<uint>(Count);
        Card[] cards = GC.AllocateUninitializedArray<Card>(Count);
        for (int i = 0; i < Count; i++)
        {
            int at = _bucketEnds[(int)(_keys[i] >> shift)]++;
            places[at] = (uint)_keys[i];
            cards[at] = _cards[i];
        }

        var start = new int[topics + 1];
        for (int topic = 0; topic < topics; topic++)
        {
            start[topic + 1] = _bucketEnds[((topic + 1) << bucketBits) - 1];
            Insert(places.AsSpan(start[topic]..start[topic + 1]), cards.AsSpan(start[topic]..start[topic + 1]));
        }

        return new RecommenderRing(start, places, cards);
    }

    /// <summary>Notes where each bucket begins; filling it moves that to its end.</summary>
    private void CountBuckets(int buckets, int shift)
    {
        if (_bucketEnds.Length < buckets + 1)
        {
            _bucketEnds = new int[buckets + 1];
        }

        Array.Clear(_bucketEnds, 0, buckets + 1);
        for (int i = 0; i < Count; i++)
        {
            _bucketEnds[(int)(_keys[i] >> shift) + 1]++;
        }

        for (int bucket = 0; bucket < buckets; bucket++)
        {
            _bucketEnds[bucket + 1] += _bucketEnds[bucket];
        }
    }

    private static void Insert(Span<uint> places, Span<Card> cards)
    {
        for (int i = 1; i < places.Length; i++)
        {
            uint place = places[i];
            if (places[i - 1] < place)
            {
                continue;
            }

            Card card = cards[i];
            int at = i;
            while (at > 0 && (places[at - 1] > place || (places[at - 1] == place && cards[at - 1].A > card.A)))
            {
                places[at] = places[at - 1];
                cards[at] = cards[at - 1];
                at--;
            }

            places[at] = place;
            cards[at] = card;
        }
    }
}
