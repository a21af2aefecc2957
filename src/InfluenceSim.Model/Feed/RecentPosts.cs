using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;
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
    private const int VelocitiesKept = 16 << EngagementShift;

    private static readonly float[] Logs = [.. Enumerable.Range(0, VelocitiesKept).Select(velocity => ExactLogOf((uint)velocity))];

    private readonly World _world;
    private readonly DoPieces _work;
    private readonly PublishedCard[][] _cards = PostWindow.Empty<PublishedCard>();
    private readonly Tick[] _ticks = new Tick[TickInput.Window];
    private readonly TrendingPosts[] _trending;

    // Where the posts stand that can trend: they were met when engagement was counted.
    private readonly List<(int Slot, int Index)> _rising = [];
    private readonly PointsToCome _trendingPoints;
    private readonly PointsToCome _recentPoints;

    /// <summary>None.</summary>
    /// <param name="world">The world.</param>
    /// <param name="work">Who does the pieces of an hour's work.</param>
    public RecentPosts(World world, DoPieces work)
    {
        _world = world;
        _work = work;
        _trending = [.. Enumerable.Range(0, world.Parameters.Population.Topics)
            .Select(_ => new TrendingPosts(world.Parameters.Feed.Trending))];
        _trendingPoints = new PointsToCome(world.Draws);
        _recentPoints = new PointsToCome(world.Draws);
    }

    /// <summary>Popularity rows at tick modulo the window.</summary>
    public PostRow[][] Rows { get; } = PostWindow.Empty<PostRow>();

    /// <summary>The posts of a tick of the window.</summary>
    public PublishedCards PublishedAt(Tick tick) => At(PostWindow.SlotOf(tick));

    /// <summary>Popularity of a post of the window.</summary>
    public ref PostRow RowOf(in Card card) => ref Rows[PostWindow.SlotOf(card.Tick)][card.Index];

    /// <summary>
    /// The rings of a tick, after the last tick's engagement was counted: of what trends, and of what is recent. What is recent is so
    /// whatever people did with it: of rows that are being counted its ring reads only the marks, which moderation set before.
    /// </summary>
    public (RecommenderRing Trending, RecommenderRing Recent) Rings(Tick tick, EngagementEvent[][] engagements)
    {
        RecommenderRing? trending = null;
        RecommenderRing? recent = null;
        _work.Together(
            () =>
            {
                Count(tick, engagements);
                trending = Trending(tick);
            },
            () => recent = Recent(tick));
        return (trending!, recent!);
    }

    /// <summary>Adds the last tick's engagement after an hour's decay.</summary>
    private void Count(Tick tick, EngagementEvent[][] engagements)
    {
        _rising.Clear();
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            Decay(slot);
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

                int slot = PostWindow.SlotOf(engagement.Tick);
                ref PostRow row = ref Rows[slot][engagement.Index];
                if (row.Velocity < TrendingFloor)
                {
                    _rising.Add((slot, engagement.Index));
                }

                row.Likes += (uint)engagement.Like;
                row.Velocity += (uint)sum << EngagementShift;
                row.LogVelocity = LogOf(row.Velocity);
            }
        }
    }

    private void Decay(int slot)
    {
        Span<PostRow> rows = Rows[slot];
        for (int index = 0; index < rows.Length; index++)
        {
            ref PostRow row = ref rows[index];
            if (row.Velocity != 0)
            {
                row.Velocity = (uint)((row.Velocity * DecayPerHour) >> DecayShift);
                row.LogVelocity = LogOf(row.Velocity);
                if (row.Velocity >= TrendingFloor)
                {
                    _rising.Add((slot, index));
                }
            }
        }
    }

    // Most posts have few engagements: their logs are kept.
    private static float LogOf(uint velocity) => velocity < (uint)Logs.Length ? Logs[velocity] : ExactLogOf(velocity);

    private static float ExactLogOf(uint velocity) => (float)DetMath.Log(1 + (velocity / VelocityUnit));

    /// <summary>Adds the posts of a tick, which takes the place of the tick that left the window.</summary>
    public Card[] Publish(Tick tick, Post[] posts)
    {
        if (posts.Length > Card.IndexLimit)
        {
            throw new InvalidOperationException($"tick {tick} has {posts.Length} posts; a card can tell {Card.IndexLimit} apart");
        }

        var cards = new Card[posts.Length];
        var kept = new PublishedCard[posts.Length];
        var rows = new PostRow[posts.Length];
        for (int i = 0; i < posts.Length; i++)
        {
            cards[i] = Card.Of(posts[i], i);
            kept[i] = new PublishedCard(cards[i]);
            rows[i] = PostRow.Of(posts[i]);
        }

        int slot = PostWindow.SlotOf(tick);
        _ticks[slot] = tick;
        _cards[slot] = kept;
        Rows[slot] = rows;
        return cards;
    }

    /// <summary>Per topic the posts of highest velocity, each with one to sixteen points: the root of its decayed engagement.</summary>
    private RecommenderRing Trending(Tick tick)
    {
        _trendingPoints.Begin();
        foreach (TrendingPosts posts in _trending)
        {
            posts.Clear();
        }

        uint least = TrendingFloor;
        foreach ((int slot, int index) in _rising)
        {
            ref PostRow row = ref Rows[slot][index];
            if (row.Velocity < least)
            {
                continue;
            }

            // What all topics ask for can rise only with what a topic asks for.
            Card card = CardAt(slot, index);
            if (Offer(card, row) && _trending[card.Topic].Least > least)
            {
                least = Math.Max(TrendingFloor, _trending.Min(posts => posts.Least));
            }
        }

        foreach (TrendingPosts posts in _trending)
        {
            for (int rank = 0; rank < posts.Count; rank++)
            {
                int count = Math.Clamp((int)Math.Sqrt(posts[rank].Velocity / VelocityUnit), 1, MostPoints);
                Card card = posts[rank].Card;
                _trendingPoints.Add(PlaceOf(card), card.Topic, KeyOf(card), tick, count);
            }
        }

        return _trendingPoints.ToRing(tick, _trending.Length, new Window(this));
    }

    private bool Offer(in Card card, in PostRow row)
    {
        TrendingPosts posts = _trending[card.Topic];
        return row.Velocity >= posts.Least && IsRecommended(card, row)
            && posts.Offer(row.Velocity, _world.Draws.TrendingTie(KeyOf(card)).Bits, card);
    }

    /// <summary>All posts of the last hours, one point each.</summary>
    private RecommenderRing Recent(Tick tick)
    {
        _recentPoints.Begin();
        for (int past = Math.Max(0, tick - _world.Parameters.Feed.ExploreHours); past < tick; past++)
        {
            int slot = PostWindow.SlotOf(new Tick(past));
            PostRow[] rows = Rows[slot];
            for (int i = 0; i < rows.Length; i++)
            {
                Card card = CardAt(slot, i);
                if (IsRecommended(card, rows[i]))
                {
                    _recentPoints.Add(PlaceOf(card), card.Topic, KeyOf(card), tick, count: 1);
                }
            }
        }

        return _recentPoints.ToRing(tick, _trending.Length, new Window(this));
    }

    public Hash128 HashState()
    {
        Hash128 sum = Hash128.Zero;
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            var hash = new EntityHash(StateKind, (ulong)slot);
            hash.Add<PostRow>(Rows[slot]);
            hash.Add<Card>(At(slot).ToArray());
            sum += hash.Finish();
        }

        return sum;
    }

    public void Save(StateWriter writer)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            writer.WriteArray<Card>(At(slot).ToArray());
            writer.WriteSpan<PostRow>(Rows[slot]);
        }
    }

    public void Load(StateReader reader)
    {
        for (int slot = 0; slot < TickInput.Window; slot++)
        {
            Card[] cards = reader.ReadArray<Card>();
            _ticks[slot] = cards is [Card first, ..] ? first.Tick : default;
            _cards[slot] = Array.ConvertAll(cards, card => new PublishedCard(card));
            Rows[slot] = new PostRow[cards.Length];
            reader.ReadSpan<PostRow>(Rows[slot]);
        }
    }

    private PublishedCards At(int slot) => new(_ticks[slot], _cards[slot]);

    private Card CardAt(int slot, int index) => At(slot)[index];

    private static uint PlaceOf(in Card card) => ((uint)PostWindow.SlotOf(card.Tick) * Card.IndexLimit) + (uint)card.Index;

    private ulong KeyOf(in Card card) => PostKey.Of(_world.AccountKeyOf(card.Author), card.Day, card.Slot);

    private bool IsRecommended(in Card card, in PostRow row) => row.MayTravel
        && (card.Author < _world.Users || _world.AreRecommended[card.Author.AsCreator(_world.Users)]);

    /// <summary>Cards by their places, as <see cref="PlaceOf"/> numbers them.</summary>
    private readonly struct Window(RecentPosts posts) : IKeptCards
    {
        public Card At(uint place) => posts.CardAt((int)(place / Card.IndexLimit), (int)(place % Card.IndexLimit));
    }
}
