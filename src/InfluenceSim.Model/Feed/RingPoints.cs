using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// Points of a ring being made. Places are uniform draws, so one counting pass into as many buckets as there are points
/// leaves them nearly sorted, and an insertion pass finishes in linear time: the rings are made anew every hour.
/// </summary>
internal sealed class RingPoints
{
    private const int PlaceBits = 32;

    // Each point goes to a place of its own in memory. Its bucket is asked for first, and its place later: an hour of 500,000 people
    // took 230 ns an impression outside their sessions without, and 190 ns with; one of 100,000 took 172 and 159.
    private const int BucketsAhead = 24;
    private const int PointsAhead = 12;

    private ulong[] _keys = new ulong[256];
    private uint[] _posts = new uint[256];
    private int[] _bucketEnds = [];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Adds a point.</summary>
    /// <param name="topic">Topic of its post.</param>
    /// <param name="place">Place on the ring.</param>
    /// <param name="post">Where its post is kept: a card would take four times the memory.</param>
    public void Add(int topic, uint place, uint post)
    {
        if (Count == _keys.Length)
        {
            int length = Count + (Count / 4);
            Array.Resize(ref _keys, length);
            Array.Resize(ref _posts, length);
        }

        _keys[Count] = ((ulong)(uint)topic << PlaceBits) | place;
        _posts[Count++] = post;
    }

    /// <summary>The ring of all points that were added, by topic, then place, then post, which is unique.</summary>
    /// <param name="topics">Number of topics.</param>
    /// <param name="kept">Where the cards are; a structure, so that the call for each point is no call.</param>
    public RecommenderRing ToRing<TCards>(int topics, TCards kept)
        where TCards : struct, IKeptCards
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
            ExpectBucket(i, shift, 0);
            ExpectPlace(i, shift, places, cards);
            int at = _bucketEnds[(int)(_keys[i] >> shift)]++;
            places[at] = (uint)_keys[i];
            cards[at] = kept.At(_posts[i]);
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
            ExpectBucket(i, shift, 1);
            _bucketEnds[(int)(_keys[i] >> shift) + 1]++;
        }

        for (int bucket = 0; bucket < buckets; bucket++)
        {
            _bucketEnds[bucket + 1] += _bucketEnds[bucket];
        }
    }

    private void ExpectBucket(int point, int shift, int beside)
    {
        if (point + BucketsAhead < Count)
        {
            Prefetch.Line(in _bucketEnds[(int)(_keys[point + BucketsAhead] >> shift) + beside]);
        }
    }

    private void ExpectPlace(int point, int shift, uint[] places, Card[] cards)
    {
        if (point + PointsAhead < Count)
        {
            // Points that come between move the bucket's end, hardly ever by more than a line.
            int soon = Math.Min(_bucketEnds[(int)(_keys[point + PointsAhead] >> shift)], Count - 1);
            Prefetch.Line(in places[soon]);
            Prefetch.Line(in cards[soon]);
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
