using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
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
    private readonly Candidate[] _candidates;
    private readonly Card[] _kept;
    private readonly double[] _topicWeights;
    private readonly bool _perSharer;
    private readonly int _users;
    private TickInput _input = null!;
    private double _outOfNetwork;
    private double _recommended;
    private int _count;
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
        _candidates = new Candidate[_feed.Inbox];
        _kept = new Card[_feed.Inbox];
        _topicWeights = new double[world.Parameters.Population.Topics];
        _perSharer = _feed.Repeats == FeedRepeats.PerSharer;
        _users = world.Users;
    }

    public void Begin(TickInput input)
    {
        _input = input;
        _ranking.Begin(input);
        _outOfNetwork = input.Rules.OutOfNetworkShare(_feed.OutOfNetworkShare);
    }

    /// <summary>Ranks the inbox of a user, once for the whole session.</summary>
    /// <param name="local">Row of the user.</param>
    /// <param name="user">The user.</param>
    /// <param name="isAsked">Whether somebody asks why items are shown.</param>
    public void Open(Row local, Account user, bool isAsked)
    {
        _topicsReady = false;
        _parts = isAsked ? new IReadOnlyList<ScorePart>[_candidates.Length] : null;
        _recommended = FeedRollout.IsFollowsOnly(_world.Draws, _input.Rules, user) ? 0 : _outOfNetwork;
        _count = _inboxes.Count(local);
        var reader = new Reader(user, _world.Profiles.InterestOf(user));
        _ranking.Open(reader);
        double proneness = _world.Profiles.Proneness[user];
        for (int order = 0; order < _count; order++)
        {
            Card card = _inboxes.At(local, order);
            ref Candidate candidate = ref _candidates[order];
            candidate.Card = card;
            candidate.Open = IsShown(card) && !(IsSecondHand(card) && WasRead(local, card));
            candidate.Keep = candidate.Open;

            // A card of a post that was taken down waits: an appeal may put the post back.
            if (candidate.Open && IsRemoved(card))
            {
                candidate.Open = false;
            }
            else if (candidate.Open)
            {
                double bond = BondWith(local, card);
                candidate.Score = _ranking.Score(reader, proneness, bond, card);
                if (_parts is not null)
                {
                    _parts[order] = _ranking.Explain(reader, proneness, bond, card);
                }

                candidate.FirstScore = candidate.Score;
                candidate.Open = !_ranking.Drops(user, card);
            }
        }
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

        Placing? placing = recommended && _parts is not null ? new Placing(0, [], OpenCards()) : null;
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

        if (_perSharer)
        {
            return;
        }

        for (int i = 0; i < _count; i++)
        {
            if (_candidates[i].Card.A == card.A)
            {
                _candidates[i].Open = false;
                _candidates[i].Keep = false;
            }
        }
    }

    /// <summary>Whether a post that may come again was read before.</summary>
    private bool IsRepeat(Row local, in Card card) => _perSharer && _read.Contains(local, card.A);

    /// <summary>Ends the session: what was not read stays in the inbox.</summary>
    public void Close(Row local)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_candidates[i].Keep)
            {
                _kept[kept++] = _candidates[i].Card;
            }
        }

        _inboxes.Replace(local, _kept.AsSpan(0, kept));
    }

    /// <summary>Scores anew what is left, by what was read in the session so far.</summary>
    private void Reorder(in Card read)
    {
        _ranking.Read(read);
        for (int i = 0; i < _count; i++)
        {
            _candidates[i].Score = _candidates[i].FirstScore + _ranking.Shift(_candidates[i].Card);
        }
    }

    private double BondWith(Row local, in Card card)
    {
        if (card.Author < _users || card.Sharer != Card.Root)
        {
            return 0;
        }

        int edge = _follows.Find(local, card.Author);
        return edge < 0 ? 0 : _follows.Bond(local, edge);
    }

    private bool IsShown(in Card card) =>
        _input.Tick - card.Tick <= _feed.CardMaxAge
        && !IsBanned(card.Author)
        && (card.Claim == Claim.None || _input.ClaimStatus[card.Claim] == 0);

    private bool IsRemoved(in Card card) => _input.RowOf(card).IsRemoved;

    private bool WasRead(Row local, in Card card) =>
        !_perSharer && (_read.Contains(local, card.A) || _shared.Contains(local, card.A));

    /// <summary>
    /// Whether the post may have been read before: its author's own card comes first and once, and reading the post takes it
    /// out of the inbox, so that only a card that was passed on can come again.
    /// </summary>
    private static bool IsSecondHand(in Card card) => card.Sharer != Card.Root;

    private bool IsBanned(Account author) =>
        author.IsCreator(_users) && (_input.Status[author.AsCreator(_users)] & (byte)CreatorStatus.Banned) != 0;

    private bool TryTakeBest(out Card card, out Placing? placing)
    {
        placing = null;
        int best = -1;
        for (int i = 0; i < _count; i++)
        {
            if (_candidates[i].Open && (best < 0 || IsBetter(_candidates[i], _candidates[best])))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            card = default;
            return false;
        }

        card = _candidates[best].Card;
        _candidates[best].Open = false;
        _candidates[best].Keep = false;
        if (_parts is not null)
        {
            placing = Place(_candidates[best], _parts[best]);
        }

        return true;
    }

    private Placing Place(in Candidate taken, IReadOnlyList<ScorePart> parts)
    {
        double moved = taken.Score - taken.FirstScore;
        return new Placing(taken.Score, moved == 0 ? parts : [.. parts, new ScorePart("session", moved)], OpenCards());
    }

    private int OpenCards()
    {
        int open = 0;
        for (int i = 0; i < _count; i++)
        {
            open += _candidates[i].Open ? 1 : 0;
        }

        return open;
    }

    private static bool IsBetter(in Candidate left, in Candidate right) => left.Score > right.Score;

    private void WeighTopics(Account user)
    {
        ReadOnlySpan<float> interest = _world.Profiles.InterestOf(user);
        double sum = 0;
        for (int topic = 0; topic < interest.Length; topic++)
        {
            sum += DetMath.Exp(interest[topic]);
            _topicWeights[topic] = sum;
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
