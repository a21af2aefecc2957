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
    private ulong[] _sortedKeys = new ulong[256];
    private Card[] _sortedCards = new Card[256];
    private int[] _bucketEnds = [];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int topic, uint place, in Card card)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _cards, Count * 2);
            Array.Resize(ref _sortedKeys, Count * 2);
            Array.Resize(ref _sortedCards, Count * 2);
        }

        _keys[Count] = ((ulong)(uint)topic << PlaceBits) | place;
        _cards[Count++] = card;
    }

    /// <summary>Sorts by topic, then place, then post, which is unique.</summary>
    /// <summary>The ring of all points that were added.</summary>
    public RecommenderRing ToRing(int topics)
    {
        Sort(topics);
        var start = new int[topics + 1];
        var places = new uint[Count];
        for (int i = 0; i < Count; i++)
        {
            places[i] = (uint)_keys[i];
            start[(int)(_keys[i] >> PlaceBits) + 1] = i + 1;
        }

        for (int topic = 0; topic < topics; topic++)
        {
            start[topic + 1] = Math.Max(start[topic + 1], start[topic]);
        }

        return new RecommenderRing(start, places, _cards[..Count]);
    }

    private void Sort(int topics)
    {
        int bucketBits = 0;
        while (1 << bucketBits < Count)
        {
            bucketBits++;
        }

        int shift = PlaceBits - Math.Min(PlaceBits, bucketBits);
        int buckets = topics << (PlaceBits - shift);
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

        for (int i = 0; i < Count; i++)
        {
            int at = _bucketEnds[(int)(_keys[i] >> shift)]++;
            _sortedKeys[at] = _keys[i];
            _sortedCards[at] = _cards[i];
        }

        (_keys, _sortedKeys) = (_sortedKeys, _keys);
        (_cards, _sortedCards) = (_sortedCards, _cards);
        Insert();
    }

    private void Insert()
    {
        for (int i = 1; i < Count; i++)
        {
            ulong key = _keys[i];
            Card card = _cards[i];
            int at = i;
            while (at > 0 && (_keys[at - 1] > key || (_keys[at - 1] == key && _cards[at - 1].A > card.A)))
            {
                _keys[at] = _keys[at - 1];
                _cards[at] = _cards[at - 1];
                at--;
            }

            _keys[at] = key;
            _cards[at] = card;
        }
    }
}
