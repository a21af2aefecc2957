using System.Runtime.CompilerServices;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Feed;

/// <summary>What a session offers next: the best of the inbox, or what the recommender shows (MODEL section 4, candidates).</summary>
internal sealed class SessionFeed
{
    private readonly World _world;
    private readonly FeedParameters _feed;
    private readonly FollowLists _follows;
    private readonly Inboxes _inboxes;
    private readonly PostMemory _read;
    private readonly PostMemory _shared;
    private readonly Ranking _ranking;
    private readonly Candidates _candidates;
    private readonly double[] _bonds;
    private readonly double[] _topicWeights;
    private readonly bool _perSharer;
    private readonly int _users;
    private TickInput _input = null!;
    private bool _hidesSome;
    private double _outOfNetwork;
    private double _recommended;
    private bool _topicsReady;
    private IReadOnlyList<ScorePart>[]? _parts;

    public SessionFeed(World world, FollowLists follows, Inboxes inboxes, PostMemory read, PostMemory shared)
    {
        _world = world;
        _feed = world.Parameters.Feed;
        _follows = follows;
        _inboxes = inboxes;
        _read = read;
        _shared = shared;
        _ranking = new Ranking(world);
        _candidates = new Candidates(_feed.Inbox);
        _bonds = new double[_feed.Inbox];
        _topicWeights = new double[world.Parameters.Population.Topics];
        _perSharer = _feed.Repeats == FeedRepeats.PerSharer;
        _users = world.Users;
    }

    public void Begin(TickInput input)
    {
        _input = input;
        _ranking.Begin(input);
        _hidesSome = Array.Exists(input.Status, IsBanned) || Array.Exists(input.ClaimStatus, status => status != 0);
        _outOfNetwork = input.Rules.OutOfNetworkShare(_feed.OutOfNetworkShare);
    }

    /// <summary>Asks for the inbox, the follows and the memory of a user whose session comes soon.</summary>
    /// <remarks>Measured with 20,000 people: to open a session took a third less time where this and the posts were asked for.</remarks>
    public void Expect(Row local)
    {
        _inboxes.Expect(local);
        _follows.Expect(local);
        _read.Expect(local);
        _shared.Expect(local);
    }

    /// <summary>Asks for what is looked up of the posts in an inbox that is there by now.</summary>
    public void ExpectPosts(Row local)
    {
        ExpectPosts(_inboxes.Older(local));
        ExpectPosts(_inboxes.Newer(local));
    }

    private void ExpectPosts(ReadOnlySpan<Card> cards)
    {
        foreach (ref readonly Card card in cards)
        {
            // A card may be so old that other posts have taken the place of its own.
            PostRow[] rows = _input.Rows[PostWindow.SlotOf(card.Tick)];
            if (card.Index < rows.Length)
            {
                Prefetch.Line(in rows[card.Index]);
            }
        }
    }

    /// <summary>Ranks the inbox of a user, once for the whole session.</summary>
    /// <param name="local">Row of the user.</param>
    /// <param name="user">The user.</param>
    /// <param name="isAsked">Whether somebody asks why items are shown.</param>
    public void Open(Row local, Account user, bool isAsked)
    {
        _topicsReady = false;
        _recommended = FeedRollout.IsFollowsOnly(_world.Draws, _input.Rules, user) ? 0 : _outOfNetwork;
        _candidates.Clear();
        Gather(local, _inboxes.Older(local));
        Gather(local, _inboxes.Newer(local));
        foreach (int place in _candidates.FromCreators)
        {
            _bonds[place] = BondWith(local, _candidates.Cards[place].Author);
        }

        var reader = new Reader(user, _world.Profiles.InterestOf(user));
        double proneness = _world.Profiles.Proneness[user];
        _ranking.Open(reader);
        _ranking.Score(reader, proneness, _bonds, _candidates);
        _parts = isAsked ? Explain(reader, proneness) : null;
        if (isAsked || _ranking.IsMovedByReading)
        {
            _candidates.RememberScores();
        }

        if (_ranking.DropsAny)
        {
            Drop(user);
        }
    }

    /// <summary>Takes up the cards that stay in the inbox unless they are read.</summary>
    private void Gather(Row local, ReadOnlySpan<Card> cards)
    {
        foreach (ref readonly Card card in cards)
        {
            if (IsShown(card) && !(IsSecondHand(card) && WasRead(local, card)))
            {
                // A card of a post that was taken down waits: an appeal may put the post back.
                _candidates.Add(card, isOpen: !IsRemoved(card), isFromCreator: card.Author.IsCreator(_users) & !IsSecondHand(card));
            }
        }
    }

    private void Drop(Account user)
    {
        for (int place = 0; place < _candidates.Count; place++)
        {
            if (_candidates.IsOpen(place) && _ranking.Drops(user, _candidates.Cards[place]))
            {
                _candidates.Close(place);
            }
        }
    }

    private IReadOnlyList<ScorePart>[] Explain(in Reader reader, double proneness)
    {
        var parts = new IReadOnlyList<ScorePart>[_candidates.Count];
        for (int place = 0; place < parts.Length; place++)
        {
            parts[place] = _candidates.IsOpen(place)
                ? _ranking.Explain(reader, proneness, _bonds[place], _candidates.Cards[place])
                : [];
        }

        return parts;
    }

    /// <summary>The next item; false where the user has caught up.</summary>
    public bool TryNext(Row local, Account user, uint item, ItemDraws draws, out Shown shown)
    {
        Card card = default;
        bool recommended = draws.Recommended.Chance(_recommended);
        if (recommended)
        {
            if (!_topicsReady)
            {
                WeighTopics(user);
                _topicsReady = true;
            }

            recommended = TryRecommend(local, user, item, draws, out card);
        }

        Placing? placing = recommended && _parts is not null ? new Placing(0, [], _candidates.Open) : null;
        bool found = recommended || TryTakeBest(out card, out placing);
        shown = new Shown(card, recommended, found && IsRepeat(local, card), placing);
        return found;
    }

    /// <summary>The post was read: no card of it is offered again.</summary>
    public void Take(Row local, in Card card)
    {
        _read.Add(local, card.A);
        if (_ranking.IsMovedByReading)
        {
            Reorder(card);
        }

        if (!_perSharer)
        {
            _candidates.TakePost(card.A);
        }
    }

    /// <summary>Whether a post that may come again was read before.</summary>
    private bool IsRepeat(Row local, in Card card) => _perSharer && _read.Contains(local, card.A);

    /// <summary>Ends the session: what was not read stays in the inbox.</summary>
    public void Close(Row local) => _inboxes.Keep(local, _candidates.CopyKept(_inboxes.Room(local)));

    /// <summary>Scores anew what is left, by what was read in the session so far.</summary>
    private void Reorder(in Card read)
    {
        _ranking.Read(read);
        for (int place = 0; place < _candidates.Count; place++)
        {
            double shift = _ranking.Shift(_candidates.Cards[place]);
            if (_candidates.IsOpen(place))
            {
                _candidates.Shift(place, shift);
            }
        }
    }

    private double BondWith(Row local, Account author)
    {
        int edge = _follows.Find(local, author);
        return edge < 0 ? 0 : _follows.Bond(local, edge);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsShown(in Card card) => _input.Tick - card.Tick <= _feed.CardMaxAge && !(_hidesSome && IsHidden(card));

    private bool IsHidden(in Card card) =>
        IsBanned(card.Author) || (card.Claim != Claim.None && _input.ClaimStatus[card.Claim] != 0);

    private bool IsRemoved(in Card card) => _input.RowOf(card).IsRemoved;

    private bool WasRead(Row local, in Card card) =>
        !_perSharer && (_read.Contains(local, card.A) || _shared.Contains(local, card.A));

    /// <summary>
    /// Whether the post may have been read before: its author's own card comes first and once, and reading the post takes it
    /// out of the inbox, so that only a card that was passed on can come again.
    /// </summary>
    private static bool IsSecondHand(in Card card) => card.Sharer != Card.Root;

    private bool IsBanned(Account author) =>
        author.IsCreator(_users) && IsBanned(_input.Status[author.AsCreator(_users)]);

    private static bool IsBanned(byte status) => (status & (byte)CreatorStatus.Banned) != 0;

    private bool TryTakeBest(out Card card, out Placing? placing)
    {
        placing = null;
        int best = _candidates.Best();
        if (best < 0)
        {
            card = default;
            return false;
        }

        card = _candidates.Cards[best];
        double score = _candidates.Scores[best];
        _candidates.Take(best);
        if (_parts is not null)
        {
            placing = Place(score, score - _candidates.FirstScore(best), _parts[best]);
        }

        return true;
    }

    private Placing Place(double score, double moved, IReadOnlyList<ScorePart> parts) =>
        new(score, moved == 0 ? parts : [.. parts, new ScorePart("session", moved)], _candidates.Open);

    private void WeighTopics(Account user)
    {
        DetMath.Exp(_world.Profiles.InterestOf(user), _topicWeights);
        double sum = 0;
        foreach (ref double weight in _topicWeights.AsSpan())
        {
            sum += weight;
            weight = sum;
        }
    }

    private bool TryRecommend(Row local, Account user, uint item, ItemDraws draws, out Card card)
    {
        double at = draws.Topic.Uniform * _topicWeights[^1];
        int topic = 0;
        while (topic < _topicWeights.Length - 1 && at >= _topicWeights[topic])
        {
            topic++;
        }

        RecommenderRing ring = draws.Explore.Chance(_feed.Explore) ? _input.Recent : _input.Trending;
        ReadOnlySpan<Card> points = ring.Topic(topic);
        uint place = _world.Draws.ItemPlace(user, _input.Tick, item).Bits;
        int start = ring.Successor(topic, place);
        for (int step = 0; step < points.Length; step++)
        {
            int position = start + step;
            card = points[position < points.Length ? position : position - points.Length];
            if (card.Author != user && IsShown(card) && !_read.Contains(local, card.A) && !_shared.Contains(local, card.A)
                && !_ranking.Drops(user, card))
            {
                return true;
            }
        }

        card = default;
        return false;
    }
}
