using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>The posts of a ring being made: they wait for their points until enough of them wait to draw the places together.</summary>
internal sealed class PointsToCome(Draws draws)
{
    private const int Most = 256;

    private readonly RingPoints _points = new();
    private readonly uint[] _kept = new uint[Most];
    private readonly int[] _topics = new int[Most];
    private readonly ulong[] _posts = new ulong[Most];
    private readonly int[] _groups = new int[Most];
    private readonly int[] _sizes = new int[Most];
    private readonly RingPlaceDraws[] _places = new RingPlaceDraws[Most];
    private int _count;

    /// <summary>Begins a ring. What an hour that failed has left belongs to none.</summary>
    public void Begin()
    {
        _points.Clear();
        _count = 0;
    }

    /// <summary>Adds a post.</summary>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="post">Its key.</param>
    /// <param name="tick">The hour of the ring.</param>
    /// <param name="count">Its points.</param>
    public void Add(uint kept, int topic, ulong post, Tick tick, int count)
    {
        for (int group = 0; group * RingPlaceDraws.GroupSize < count; group++)
        {
            if (_count == Most)
            {
                Flush(tick);
            }

            _kept[_count] = kept;
            _topics[_count] = topic;
            _posts[_count] = post;
            _groups[_count] = group;
            _sizes[_count++] = Math.Min(RingPlaceDraws.GroupSize, count - (group * RingPlaceDraws.GroupSize));
        }
    }

    /// <summary>The ring of all posts that were added since it was begun.</summary>
    /// <param name="tick">The hour of the ring.</param>
    /// <param name="topics">Number of topics.</param>
    /// <param name="kept">Where the cards are.</param>
    public RecommenderRing ToRing<TCards>(Tick tick, int topics, TCards kept)
        where TCards : struct, IKeptCards
    {
        Flush(tick);
        return _points.ToRing(topics, kept);
    }

    private void Flush(Tick tick)
    {
        draws.RingPlaces(_posts.AsSpan(0, _count), _groups.AsSpan(0, _count), tick, _places);
        for (int i = 0; i < _count; i++)
        {
            for (int point = 0; point < _sizes[i]; point++)
            {
                _points.Add(_topics[i], _places[i].Of(point).Bits, _kept[i]);
            }
        }

        _count = 0;
    }
}
