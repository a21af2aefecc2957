using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Feed;

/// <summary>The posts that can still be read, by tick of publication: their cards and their popularity.</summary>
internal sealed class RecentPosts
{
    /// <summary>
    /// What is left of velocity after an hour, in 65,536ths: e^(-1/12), so that it falls by e in 12 h (a calibrated choice).
    /// </summary>
    private const ulong DecayPerHour = 60296;
    private const int DecayShift = 16;
    private const int EngagementShift = 8;
    private const double VelocityUnit = 1 << EngagementShift;

    /// <summary>Least velocity of a trending post, in units of velocity: one engagement.</summary>
    private const uint TrendingFloor = 1 << EngagementShift;

    /// <summary>Most points of a trending post on its ring, so that none is shown to everybody (a calibrated choice).</summary>
    private const int MostPoints = 16;
    private const ulong StateKind = 0x524F5753;

    private readonly World _world;
    private readonly Card[][] _cards = PostWindow.Empty<Card>();
    private readonly List<(uint Velocity, uint Tie, Card Card)>[] _trending;
    private readonly RingPoints _points = new();

    public RecentPosts(World world)
    {
        _world = world;
        _trending = new List<(uint, uint, Card)>[world.Parameters.Population.Topics];
        for (int topic = 0; topic < _trending.Length; topic++)
        {
            _trending[topic] = [];
        }
    }

    /// <summary>Popularity rows at tick modulo the window.</summary>
    public PostRow[][] Rows { get; } = PostWindow.Empty<PostRow>();

    /// <summary>The posts of a tick of the window.</summary>
    public ReadOnlySpan<Card> PublishedAt(Tick tick) => _cards[PostWindow.SlotOf(tick)];

    /// <summary>Popularity of a post of the window.</summary>
    public ref PostRow RowOf(in Card card) => ref Rows[PostWindow.SlotOf(card.Tick)][card.Index];

    /// <summary>Adds the last tick's engagement after an hour's decay.</summary>
    public void Count(Tick tick, EngagementEvent[][] engagements)
    {
        foreach (PostRow[] rows in Rows)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i].Velocity != 0)
                {
                    rows[i].Velocity = (uint)((rows[i].Velocity * DecayPerHour) >> DecayShift);
                    rows[i].LogVelocity = LogOf(rows[i].Velocity);
                }
            }
        }

        foreach (EngagementEvent[] block in engagements)
        {
            foreach (EngagementEvent engagement in block)
            {
                int sum = engagement.Like + engagement.Comment + engagement.Share;
                if (sum == 0 || tick - engagement.Tick >= TickInput.Window)
                {
                    continue;
                }

                ref PostRow row = ref Rows[PostWindow.SlotOf(engagement.Tick)][engagement.Index];
                row.Likes += (uint)engagement.Like;
                row.Velocity += (uint)sum << EngagementShift;
                row.LogVelocity = LogOf(row.Velocity);
            }
        }
    }

    private static float LogOf(uint velocity) => (float)DetMath.Log(1 + (velocity / VelocityUnit));

    /// <summary>Adds the posts of a tick, which takes the place of the tick that left the window.</summary>
    public Card[] Publish(Tick tick, Post[] posts)
    {
        if (posts.Length > Card.IndexLimit)
        {
            throw new InvalidOperationException($"tick {tick} has {posts.Length} posts; a card can tell {Card.IndexLimit} apart");
        }

        var cards = new Card[posts.Length];
        var rows = new PostRow[posts.Length];
        for (int i = 0; i < posts.Length; i++)
        {
            cards[i] = Card.Of(posts[i], i);
            rows[i] = PostRow.Of(posts[i]);
        }

        _cards[PostWindow.SlotOf(tick)] = cards;
        Rows[PostWindow.SlotOf(tick)] = rows;
        return cards;
    }

    /// <summary>Per topic the posts of highest velocity, each with one to sixteen points: the root of its decayed engagement.</summary>
    public RecommenderRing Trending(Tick tick)
    {
        int most = _world.Parameters.Feed.Trending;
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            for (int i = 0; i < Rows[slot].Length; i++)
            {
                uint velocity = Rows[slot][i].Velocity;
                if (velocity >= TrendingFloor && IsRecommended(_cards[slot][i]))
                {
                    Card card = _cards[slot][i];
                    _trending[card.Topic].Add((velocity, _world.Draws.TrendingTie(KeyOf(card)).Bits, card));
                }
            }
        }

        _points.Clear();
        for (int topic = 0; topic < _trending.Length; topic++)
        {
            List<(uint Velocity, uint Tie, Card Card)> posts = _trending[topic];
            posts.Sort(
                static (left, right) =>
                    left.Velocity != right.Velocity ? right.Velocity.CompareTo(left.Velocity) : left.Tie.CompareTo(right.Tie));
            for (int rank = 0; rank < Math.Min(most, posts.Count); rank++)
            {
                int count = Math.Clamp((int)Math.Sqrt(posts[rank].Velocity / VelocityUnit), 1, MostPoints);
                AddPoints(posts[rank].Card, topic, tick, count);
            }

            posts.Clear();
        }

        return _points.ToRing(_trending.Length);
    }

    /// <summary>All posts of the last hours, one point each.</summary>
    public RecommenderRing Recent(Tick tick)
    {
        _points.Clear();
        for (int past = Math.Max(0, tick - _world.Parameters.Feed.ExploreHours); past < tick; past++)
        {
            foreach (Card card in _cards[PostWindow.SlotOf(new Tick(past))])
            {
                if (IsRecommended(card))
                {
                    AddPoints(card, card.Topic, tick, 1);
                }
            }
        }

        return _points.ToRing(_trending.Length);
    }

    public Hash128 HashState()
    {
        Hash128 sum = Hash128.Zero;
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            var hash = new EntityHash(StateKind, (ulong)slot);
            hash.Add<PostRow>(Rows[slot]);
            hash.Add<Card>(_cards[slot]);
            sum += hash.Finish();
        }

        return sum;
    }

    public void Save(StateWriter writer)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            writer.WriteArray<Card>(_cards[slot]);
            writer.WriteSpan<PostRow>(Rows[slot]);
        }
    }

    public void Load(StateReader reader)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            _cards[slot] = reader.ReadArray<Card>();
            Rows[slot] = new PostRow[_cards[slot].Length];
            reader.ReadSpan<PostRow>(Rows[slot]);
        }
    }

    private void AddPoints(in Card card, int topic, Tick tick, int count)
    {
        ulong post = KeyOf(card);
        RingPlaceDraws places = default;
        for (int point = 0; point < count; point++)
        {
            if (point % RingPlaceDraws.GroupSize == 0)
            {
                places = _world.Draws.RingPlaces(post, tick, point / RingPlaceDraws.GroupSize);
            }

            _points.Add(topic, places.Of(point).Bits, card);
        }
    }

    private ulong KeyOf(in Card card) => PostKey.Of(_world.AccountKeyOf(card.Author), card.Day, card.Slot);

    private bool IsRecommended(in Card card) => RowOf(card).MayTravel
        && (card.Author < _world.Users || _world.AreRecommended[card.Author.AsCreator(_world.Users)]);
}
