using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Claims;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Effects;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// One user's session: items one by one, each perceived, counted, believed, reacted to, and then followed by what it does
/// to follows, trust and fatigue, in this order (MODEL section 3). A user's own change acts from the next item on.
/// </summary>
internal sealed class Session
{
    private const double ReferenceUtility = 0.6;
    private const double ReferenceTrust = 0.6;
    private const double ReferenceRealism = 0.58;
    private const int ReachHours = 30 * SimulationParameters.HoursPerDay;
    private const int MostRepetitions = 4;

    // Nobody reads for ever. Parameters at the ends of their ranges can make every item so good, or sessions so long, that
    // a feed that always finds another post would never let go.
    private const uint MostItems = 5_000;

    // Every agenda pushes its stance to the same end; which end is named +1 is a convention.
    private const double PersuasionTarget = 1;
    private const ulong EventKind = 0x53455353;

    private readonly World _world;
    private readonly SimulationParameters _parameters;
    private readonly UserColumns _columns;
    private readonly FollowLists _follows;
    private readonly Inboxes _inboxes;
    private readonly PostMemory _read;
    private readonly PostMemory _shared;
    private readonly TickBuffers _buffers;
    private readonly Ranking _ranking;
    private readonly LabelEffect _label;
    private readonly ShockEffect _shock;
    private readonly FactCheckEffect _check;
    private readonly double _implied;
    private readonly double _persuasion;
    private readonly bool _timeBound;
    private readonly Candidate[] _candidates;
    private readonly Card[] _kept;
    private readonly double[] _topicWeights;
    private readonly bool _perSharer;
    private readonly int _users;
    private TickInput _input = null!;
    private EntityHash _hash;
    private double _outOfNetwork;

    public Session(World world, UserColumns columns, FollowLists follows, Inboxes inboxes, PostMemory read, PostMemory shared, TickBuffers buffers)
    {
        _world = world;
        _parameters = world.Parameters;
        _columns = columns;
        _follows = follows;
        _inboxes = inboxes;
        _read = read;
        _shared = shared;
        _buffers = buffers;
        _ranking = new Ranking(world);
        _label = LabelEffect.Of(_parameters);
        _shock = ShockEffect.Of(_parameters.Effects);
        _check = FactCheckEffect.Of(_parameters.Effects);
        _implied = ScalarEffects.Implied(_parameters.Effects);
        _persuasion = ScalarEffects.Persuasion(_parameters.Effects);
        _timeBound = _parameters.Effects.Displacement == DisplacementPreset.TimeBound;
        _candidates = new Candidate[_parameters.Feed.Inbox];
        _kept = new Card[_parameters.Feed.Inbox];
        _topicWeights = new double[_parameters.Population.Topics];
        _perSharer = _parameters.Feed.Repeats == FeedRepeats.PerSharer;
        _users = world.Users;
    }

    public void Begin(TickInput input)
    {
        _input = input;
        _ranking.Begin(input);
        _outOfNetwork = input.Rules.OutOfNetworkShare(_parameters.Feed.OutOfNetworkShare);
    }

    /// <summary>Runs the session of a user of the block.</summary>
    public void Run(int local)
    {
        int user = _columns.First + local;
        _hash = new EntityHash(EventKind, (ulong)user);
        _buffers.Tally.Counts[(int)Count.Sessions]++;
        AnswerPeople(local);
        int candidates = Collect(local, user);
        bool topicsReady = false;
        for (uint item = 0; item < MostItems; item++)
        {
            Words words = _world.Draws.Block(Purpose.Item, (ulong)user, (uint)_input.Tick, item);
            bool recommended = Draws.Chance(words.W0, _outOfNetwork);
            Card card = default;
            if (recommended)
            {
                if (!topicsReady)
                {
                    WeighTopics(user);
                    topicsReady = true;
                }

                recommended = TryRecommend(local, user, item, words, out card);
            }

            if (!recommended && !TryTakeBest(candidates, out card))
            {
                break;
            }

            double utility = Read(local, user, card, recommended, candidates);
            double hazard = DetMath.Exp(-_parameters.Feed.ItemsKappa * (utility + ReferenceUtility)) / _parameters.Feed.ItemsMean;
            if (Draws.Chance(words.W3, hazard))
            {
                break;
            }
        }

        KeepRest(local, candidates);
        WriteOwnPosts(local, user);
        _columns.HashScalars(local, ref _hash);
        _buffers.Events += _hash.Finish();
    }

    private int Collect(int local, int user)
    {
        int count = _inboxes.Count(local);
        ReadOnlySpan<float> interest = Interest(user);
        double proneness = _world.Profiles.Proneness[user];
        for (int order = 0; order < count; order++)
        {
            Card card = _inboxes.At(local, order);
            ref Candidate candidate = ref _candidates[order];
            candidate.Card = card;
            candidate.Open = IsShown(card) && !(IsSecondHand(card) && WasRead(local, card));
            candidate.Keep = candidate.Open;
            if (candidate.Open)
            {
                (candidate.Score, bool dropped) = _ranking.Score(user, interest, proneness, BondWith(local, card), card);
                candidate.Open = !dropped;
            }
        }

        return count;
    }

    private double BondWith(int local, in Card card)
    {
        if (card.Author < _users || card.Sharer != Card.Root)
        {
            return 0;
        }

        int edge = _follows.Find(local, card.Author);
        return edge < 0 ? 0 : _follows.Bond(local, edge);
    }

    /// <summary>Answers come before everything else that uses up a day's interactions; what is not answered now never is.</summary>
    private void AnswerPeople(int local)
    {
        int answers = Math.Min(_columns.Waiting[local], _columns.InteractionsLeft[local]);
        _columns.Waiting[local] = 0;
        _columns.InteractionsLeft[local] -= (byte)answers;
        _buffers.Tally.Counts[(int)Count.Conversations] += answers;
    }

    private bool IsShown(in Card card) =>
        _input.Tick - card.Tick <= _parameters.Feed.CardMaxAge
        && !IsBanned(card.Author)
        && (card.Claim == Claim.None || _input.ClaimStatus[card.Claim] == 0);

    private bool WasRead(int local, in Card card) =>
        !_perSharer && (_read.Contains(local, card.A) || _shared.Contains(local, card.A));

    /// <summary>
    /// Whether the post may have been read before: its author's own card comes first and once, and reading the post takes it
    /// out of the inbox, so that only a card that was passed on can come again.
    /// </summary>
    private static bool IsSecondHand(in Card card) => card.Sharer != Card.Root;

    private bool IsBanned(int author) =>
        author >= _users && (_input.Status[author - _users] & (byte)CreatorStatus.Banned) != 0;

    private bool TryTakeBest(int count, out Card card)
    {
        int best = -1;
        for (int i = 0; i < count; i++)
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
        return true;
    }

    private static bool IsBetter(in Candidate left, in Candidate right) => left.Score > right.Score;

    private void WeighTopics(int user)
    {
        ReadOnlySpan<float> interest = Interest(user);
        double sum = 0;
        for (int topic = 0; topic < interest.Length; topic++)
        {
            sum += DetMath.Exp(interest[topic]);
            _topicWeights[topic] = sum;
        }
    }

    private bool TryRecommend(int local, int user, uint item, Words words, out Card card)
    {
        double at = Draws.Uniform(words.W1) * _topicWeights[^1];
        int topic = 0;
        while (topic < _topicWeights.Length - 1 && at >= _topicWeights[topic])
        {
            topic++;
        }

        RecommenderRing ring = Draws.Chance(words.W2, _parameters.Feed.Explore) ? _input.Recent : _input.Trending;
        ReadOnlySpan<Card> points = ring.Topic(topic);
        uint place = _world.Draws.Block(Purpose.ItemPlace, (ulong)user, (uint)_input.Tick, item).W0;
        int start = ring.Successor(topic, place);
        for (int step = 0; step < points.Length; step++)
        {
            int position = start + step;
            card = points[position < points.Length ? position : position - points.Length];
            if (card.Author != user && IsShown(card) && !_read.Contains(local, card.A) && !_shared.Contains(local, card.A))
            {
                return true;
            }
        }

        card = default;
        return false;
    }

    private double Read(int local, int user, in Card card, bool recommended, int candidates)
    {
        Tally tally = _buffers.Tally;
        int creator = card.Author - _users;
        PostRow row = _input.Rows[card.Tick & (TickInput.Window - 1)][card.Index];
        ulong account = _world.AccountKeyOf(card.Author);
        ulong post = PostKey.Of(account, card.Day, card.Slot);
        Words one = _world.Draws.Block(Purpose.UserPost, post, (uint)user);
        Words two = _world.Draws.Block(Purpose.UserPostMore, post, (uint)user);
        Words bySharer = _world.Draws.Block(Purpose.UserPostSharer, post, (uint)user, (uint)card.Sharer);
        bool again = _perSharer && _read.Contains(local, card.A);
        int edge = _follows.Find(local, card.Author);

        // Perceive.
        Perception seen = creator < 0 ? default : Perceive(local, user, creator, account, edge, one);
        Claim? claim = card.Claim == Claim.None ? null : _world.Claims[card.Claim];
        bool isFalse = claim is { IsFalse: true };
        bool isChecked = isFalse && FactCheck.IsOn(_world.Draws, _input.Rules, post, card.Tick, _input.Tick, _parameters.WarmUpTicks);
        bool checkNoticed = isChecked && Draws.Chance(two.W1, _parameters.Platform.FactCheckNoticed);
        double bond = edge < 0 || creator < 0 ? 0 : _follows.Bond(local, edge);
        double inKind = seen.PerceivedAi && (!seen.OnlyFromLabel || _label.Trust) ? _columns.TrustAi[local] : _columns.TrustHuman[local];
        double trust = Math.Min(1, inKind + (_parameters.Relations.BondTrust * bond));

        // Impression.
        CountImpression(card, row, creator, edge, recommended, seen);
        if (claim is not null)
        {
            CountClaim(local, claim, row.Class, seen.LabelNoticed || checkNoticed, isChecked);
        }

        // Belief.
        if (claim is not null)
        {
            Believe(local, user, claim, trust, seen.LabelNoticed, checkNoticed, bySharer.W1, two.W3);
        }

        if (card.Agenda != Card.NoAgenda)
        {
            Persuade(local, card.Agenda, trust, seen.LabelNoticed);
        }

        // Reactions.
        double utility = Utility(user, card, row, edge, recommended, trust, isFalse)
            + (_parameters.Relations.BondTie * bond)
            - (seen.LabelNoticed ? _label.Interest : 0);
        double like2 = 2 * DetMath.Sigmoid(utility);
        ReactionParameters reactions = _parameters.Reactions;
        bool liked = !again && Draws.Chance(one.W3, reactions.Like * like2);
        bool commented = !again && Draws.Chance(two.W0, reactions.Comment * like2) && HasInteraction(local, creator);
        double shareChance = ShareChance(user, creator < 0, like2, claim, seen.LabelNoticed, checkNoticed);
        bool shared = !_shared.Contains(local, card.A) && Draws.Chance(bySharer.W0, shareChance);
        CountReactions(card, row.Class, creator, liked, commented, shared);
        _buffers.Engagements.Add(EngagementEvent.Of(card.Tick, card.Index, liked, commented, shared));
        if (commented)
        {
            _buffers.Comments.Add(new Comment(user, card.Author, card.A));
            tally.Counts[(int)Count.CommentsToMutual] += edge >= 0 && (_follows.Flags(local, edge) & FollowFlags.Reciprocal) != 0 ? 1 : 0;
        }

        if (shared)
        {
            _shared.Add(local, card.A);
            _buffers.Reshares.Add(new Reshare(card.PassedOn(user, _input.Tick + 1), card.Sharer));
            if (claim is not null)
            {
                tally.ClaimShares[claim.Id]++;
                tally.Counts[(int)(isFalse ? Count.FalseShares : Count.TrueShares)]++;
                if (isFalse && _input.Day >= 0)
                {
                    _columns.FalseShares[local]++;
                }
            }
        }

        // Follow or unfollow.
        bool unfollowed = false;
        if (reactions.FollowsChange)
        {
            unfollowed = FollowOrUnfollow(local, user, card.Author, creator, post, edge, utility, like2, seen);
        }

        // Trust and fatigue.
        LearnAndTire(local, user, card.Author, creator, account, unfollowed, seen);
        _read.Add(local, card.A);
        if (!_perSharer)
        {
            CloseOthers(card, candidates);
        }

        tally.Counts[(int)Count.Utility] += Tally.Fixed(utility);
        _hash.Add(card.A);
        _hash.Add(((ulong)(uint)card.Sharer << 32) | (liked ? 1u : 0) | (commented ? 2u : 0) | (shared ? 4u : 0) | (seen.PerceivedAi ? 8u : 0) | (recommended ? 16u : 0));
        return utility;
    }

    private Perception Perceive(int local, int user, int creator, ulong account, int edge, Words one)
    {
        bool isAi = _world.Creators[creator].IsAi;
        bool labelled = (_input.Status[creator] & (byte)CreatorStatus.Labelled) != 0;
        FollowFlags flags = edge < 0 ? FollowFlags.None : _follows.Flags(local, edge);
        bool knew = (flags & FollowFlags.Knows) != 0;
        bool onlyLabel = (flags & FollowFlags.FromLabel) != 0;
        bool noticed = labelled && Draws.Chance(
            one.W1,
            _input.Rules.Prominence * _world.Profiles.Attention[user] * (1 - _columns.Fatigue[local]));

        // Who knows from a label only may still see through the persona, as without the label.
        bool sees = false;
        if (!knew || onlyLabel)
        {
            PerceptionParameters p = _parameters.Perception;
            Words pair = _world.Draws.Block(Purpose.UserCreator, account, (uint)user);
            sees = isAi
                ? Draws.Chance(one.W2, p.DetectHazard) && Draws.Chance(pair.W0, CanTell(user, creator))
                : Draws.Chance(pair.W1, p.FalseAlarm);
            bool unverified = (_input.Status[creator] & (byte)CreatorStatus.Unverified) != 0;
            sees |= unverified && Draws.Chance(pair.W3, _input.Rules.ProvenanceDoubt * _world.Profiles.Attention[user]);
        }

        bool perceived = knew || noticed || sees;
        return new Perception(perceived, noticed, perceived && !sees && (knew ? onlyLabel : noticed), perceived && !knew);
    }

    /// <summary>Probability that a user can tell a persona, over personas and users alike drawn once per pair.</summary>
    internal double CanTell(int user, int creator)
    {
        PerceptionParameters p = _parameters.Perception;
        double literacy = _world.Profiles.Literacy[user] + _input.Rules.LiteracyGain(_world.Profiles.Campaign[user]);
        return DetMath.Sigmoid(p.Base + (p.Literacy * literacy) - (p.Realism * (_input.Realism[creator] - ReferenceRealism)));
    }

    /// <summary>Whether a literacy campaign in force reached a user.</summary>
    internal bool IsTaught(int user) => _input.Rules.IsTaught(_world.Profiles.Campaign[user]);

    /// <summary>Whether the user has an interaction left where commenting on this author uses one up, which it then does.</summary>
    private bool HasInteraction(int local, int creator)
    {
        bool uses = creator < 0 || (_timeBound && _world.Creators[creator].IsAi);
        if (!uses)
        {
            return true;
        }

        if (_columns.InteractionsLeft[local] == 0)
        {
            return false;
        }

        _columns.InteractionsLeft[local]--;
        return true;
    }

    /// <summary>A creator answered a comment: the bond grows, and an answer that says so tells that an AI wrote it.</summary>
    public void TakeAnswer(int local, int user, in Answer answer)
    {
        int creator = answer.Author - _users;
        bool isAi = _world.Creators[creator].IsAi;
        _buffers.Tally.Counts[(int)(isAi ? Count.AiAnswers : Count.HumanAnswers)]++;
        if (isAi && _timeBound && _columns.InteractionsLeft[local] > 0)
        {
            _columns.InteractionsLeft[local]--;
        }

        int edge = _follows.Find(local, answer.Author);
        if (edge < 0)
        {
            return;
        }

        double bond = _follows.Bond(local, edge);
        _follows.SetBond(local, edge, bond + (_parameters.Relations.BondGain * (1 - bond)));
        if (!isAi)
        {
            return;
        }

        ulong account = _world.CreatorKeys[creator];
        var card = new Card(answer.Post, 0);
        Words words = _world.Draws.Block(Purpose.Reply, PostKey.Of(account, card.Day, card.Slot), (uint)user);
        if (Draws.Chance(words.W1, _input.Rules.ReplyDisclosure.For(_world.Creators[creator].Class)))
        {
            bool knew = (_follows.Flags(local, edge) & FollowFlags.Knows) != 0;
            bool onlyLabel = !knew || (_follows.Flags(local, edge) & FollowFlags.FromLabel) != 0;
            Learn(local, user, answer.Author, creator, account, edge, new Perception(true, true, onlyLabel, !knew));
        }
    }

    /// <summary>A persuasive post moves a stance towards its target (Gallegos et al. 2025 for the size).</summary>
    private void Persuade(int local, int agenda, double trust, bool labelNoticed)
    {
        ref float stance = ref _columns.Stance[(local * UserProfiles.Agendas) + agenda];
        double move = _persuasion * (PersuasionTarget - stance) * (0.5 + (0.5 * trust)) * (labelNoticed ? 1 - _label.Persuasion : 1);
        stance = (float)DetMath.Clamp(stance + move, -1, 1);
        _buffers.Tally.Counts[(int)Count.Persuasions]++;
    }

    private void CountImpression(in Card card, in PostRow row, int creator, int edge, bool recommended, Perception seen)
    {
        long[] counts = _buffers.Tally.Counts;
        counts[(int)Count.ImpressionsOf + row.Class]++;
        counts[(int)Count.AgeHours] += _input.Tick - card.Tick;
        counts[(int)Count.Recommended] += recommended ? 1 : 0;
        counts[(int)Count.Quality] += Tally.Fixed(row.Quality);
        counts[(int)Count.Usefulness] += Tally.Fixed(row.Usefulness);
        if (creator < 0)
        {
            return;
        }

        bool isAi = _world.Creators[creator].IsAi;
        bool labelled = (_input.Status[creator] & (byte)CreatorStatus.Labelled) != 0;
        counts[(int)Count.FollowerImpressions] += edge >= 0 ? 1 : 0;
        counts[(int)(isAi ? Count.AiTierImpressionsOf : Count.HumanTierImpressionsOf) + _input.Tier[creator]]++;
        if (isAi)
        {
            counts[(int)Count.AiPerceived] += seen.PerceivedAi ? 1 : 0;
            counts[(int)Count.AiUnlabelled] += labelled ? 0 : 1;
            counts[(int)Count.AiLabelNoticed] += seen.LabelNoticed ? 1 : 0;
        }
        else
        {
            counts[(int)Count.HumanMistaken] += seen.PerceivedAi ? 1 : 0;
            counts[(int)Count.HumanLabelled] += labelled ? 1 : 0;
        }
    }

    private void CountClaim(int local, Claim claim, int authorClass, bool labelNoticed, bool isChecked)
    {
        Tally tally = _buffers.Tally;
        tally.ClaimImpressions[claim.Id]++;
        bool first = ((_columns.Seen[local] >> claim.Id) & 1) == 0;
        if (first && _input.Tick - claim.Start < ReachHours)
        {
            tally.Reached[claim.Id]++;
            tally.ReachedUnlabelled[claim.Id] += labelNoticed ? 0 : 1;
        }

        if (!claim.IsFalse)
        {
            tally.Counts[(int)Count.TrueImpressions]++;
            return;
        }

        tally.Counts[(int)Count.FalseImpressions]++;
        tally.Counts[(int)Count.FalseImpressionsAi] += authorClass is >= (int)CreatorClass.Commercial and <= (int)CreatorClass.Manipulative ? 1 : 0;
        tally.Counts[(int)Count.FalseImpressionsHuman] += authorClass == (int)CreatorClass.Influencer ? 1 : 0;
        tally.Counts[(int)Count.FalseLabelNoticed] += labelNoticed ? 1 : 0;
        tally.Counts[(int)Count.FalseChecked] += isChecked ? 1 : 0;
        if (_input.Day >= 0)
        {
            _columns.FalseImpressions[local]++;
            if (_columns.SeenAny[local] == 0)
            {
                _columns.SeenAny[local] = 1;
                tally.Counts[(int)Count.ReachedAny]++;
            }
        }
    }

    private void Believe(int local, int user, Claim claim, double trust, bool labelNoticed, bool checkNoticed, uint word, uint correctionWord)
    {
        ulong bit = 1UL << claim.Id;
        if ((_columns.Believed[local] & bit) == 0)
        {
            ClaimParameters p = _parameters.Claims;
            int before = Math.Min(_columns.Exposures(local, claim.Id), MostRepetitions);
            double label = claim.IsFalse ? _label.BeliefFalse : _label.BeliefTrue;
            double credible = (labelNoticed ? 1 - label : 1 + (_implied * _columns.LabelShare[local]))
                * (checkNoticed ? 1 - _check.Belief : 1);
            double chance = p.BeliefBase * _world.Profiles.Susceptibility[user] * claim.Plausibility
                * (0.5 + (0.5 * trust)) * (1 + (p.Repetition * before)) * credible;
            if (Draws.Chance(word, Math.Min(1, chance)))
            {
                _columns.Believed[local] |= bit;
                _buffers.Tally.Counts[(int)Count.BeliefsBegun] += claim.IsFalse ? 1 : 0;
            }
        }
        else if (checkNoticed && Draws.Chance(correctionWord, _check.Belief))
        {
            _columns.Believed[local] &= ~bit;
            _buffers.Tally.Counts[(int)Count.BeliefsCorrected]++;
        }

        _columns.Expose(local, claim.Id);
    }

    private double Utility(int user, in Card card, in PostRow row, int edge, bool recommended, double trust, bool isFalse)
    {
        UtilityParameters p = _parameters.Utility;
        double tie = card.Sharer != Card.Root
            ? p.TieFriend
            : (edge < 0 ? (recommended ? p.TieStranger : 0) : (card.Author < _users ? p.TieFriend : _input.Tie[card.Author - _users]));
        return p.Base
            + (p.Interest * Interest(user)[card.Topic])
            + (p.Entertainment * row.Entertainment)
            + (p.Usefulness * row.Usefulness)
            + (p.Quality * ((2 * row.Quality) - 1))
            + (row.Likes == 0 ? 0 : p.Social * DetMath.Log(1 + (double)row.Likes))
            + tie
            + (2 * p.Trust * (trust - ReferenceTrust))
            - (card.Sponsored ? p.Sponsored : 0)
            + (isFalse ? p.Claim * _world.Profiles.Proneness[user] : 0);
    }

    private double ShareChance(int user, bool byPerson, double like2, Claim? claim, bool labelNoticed, bool checkNoticed)
    {
        ReactionParameters p = _parameters.Reactions;
        if (p.ConstantShare is { } constant)
        {
            return constant;
        }

        double chance = p.Share * (byPerson ? p.ShareUser : 1) * like2 * _world.Profiles.ShareProneness[user];
        if (claim is { IsFalse: true })
        {
            ClaimParameters claims = _parameters.Claims;
            chance *= _world.Profiles.Appetite[user] * claims.ClaimShare
                * (_input.Tick - claim.Start < claims.NoveltyHours ? claims.FalseNoveltyBoost : 1);
        }

        // Cuts are of what people would do, so that they act on those too whom the cap holds back.
        chance = Math.Min(p.ShareCap, chance);
        chance *= labelNoticed ? 1 - _label.Sharing : 1;
        chance *= checkNoticed ? 1 - _check.Sharing : 1;
        chance *= _input.Rules.ShareFactor * (claim is { IsFalse: true } ? _input.Rules.ClaimShareFactor : 1);
        return Math.Min(p.ShareCap, chance);
    }

    private void CountReactions(in Card card, int authorClass, int creator, bool liked, bool commented, bool shared)
    {
        int engagement = (liked ? 1 : 0) + (commented ? 1 : 0) + (shared ? 1 : 0);
        if (engagement == 0)
        {
            return;
        }

        long[] counts = _buffers.Tally.Counts;
        counts[(int)Count.LikesOf + authorClass] += liked ? 1 : 0;
        counts[(int)Count.CommentsOf + authorClass] += commented ? 1 : 0;
        counts[(int)Count.SharesOf + authorClass] += shared ? 1 : 0;
        if (creator >= 0)
        {
            Count first = _world.Creators[creator].IsAi ? Count.AiTierEngagementOf : Count.HumanTierEngagementOf;
            counts[(int)first + _input.Tier[creator]] += engagement;
            _buffers.Tally.CreatorEngagementByAge[_input.Tick - card.Tick] += engagement;
        }
    }

    private bool FollowOrUnfollow(int local, int user, int author, int creator, ulong post, int edge, double utility, double like2, Perception seen)
    {
        ReactionParameters p = _parameters.Reactions;
        Words words = _world.Draws.Block(Purpose.UserAuthorPost, post, (uint)user);
        if (edge < 0)
        {
            double chance = p.Follow * like2 * (creator < 0 ? p.FollowUser : 1);
            if (author != user && Draws.Chance(words.W0, chance))
            {
                bool labelled = creator >= 0 && _input.IsOpenlyAi(creator);
                FollowFlags flags = (seen.PerceivedAi ? FollowFlags.Knows | FollowFlags.ShockSpent : 0)
                    | (seen.OnlyFromLabel ? FollowFlags.FromLabel : 0)
                    | (labelled ? FollowFlags.ShockSpent : 0);
                _follows.Add(local, author, flags);
                _buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, user, author));
                _buffers.Tally.Counts[(int)Count.Follows]++;
            }

            return false;
        }

        if (!Draws.Chance(words.W1, p.Unfollow * 2 * DetMath.Sigmoid(-utility)))
        {
            return false;
        }

        Unfollow(local, user, author, edge);
        return true;
    }

    private void Unfollow(int local, int user, int author, int edge)
    {
        _follows.RemoveAt(local, edge);
        _buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Unfollow, user, author));
        _buffers.Tally.Counts[(int)Count.Unfollows]++;
    }

    private void LearnAndTire(int local, int user, int author, int creator, ulong account, bool unfollowed, Perception seen)
    {
        PerceptionParameters p = _parameters.Perception;
        if (creator >= 0 && seen.PerceivedAi && !unfollowed)
        {
            int edge = _follows.Find(local, author);
            if (edge >= 0)
            {
                Learn(local, user, author, creator, account, edge, seen);
            }
        }

        if (seen.LabelNoticed)
        {
            _columns.Fatigue[local] = (float)Math.Min(1, _columns.Fatigue[local] + p.FatigueGain);
        }

        _columns.LabelShare[local] = (float)(_columns.LabelShare[local] + (p.LabelShareGain * ((seen.LabelNoticed ? 1 : 0) - _columns.LabelShare[local])));
    }

    private void Learn(int local, int user, int author, int creator, ulong account, int edge, Perception seen)
    {
        FollowFlags flags = _follows.Flags(local, edge);
        FollowFlags now = (flags & ~FollowFlags.FromLabel) | FollowFlags.Knows | FollowFlags.ShockSpent | (seen.OnlyFromLabel ? FollowFlags.FromLabel : 0);
        if (now != flags)
        {
            _follows.SetFlags(local, edge, now);
        }

        // Who takes a person for an AI learned nothing true: it costs that person trust, but it is no deception.
        if (!seen.Learned || (flags & FollowFlags.ShockSpent) != 0 || !_world.Creators[creator].IsAi)
        {
            return;
        }

        bool byMaker = seen.OnlyFromLabel && (_input.Status[creator] & (byte)CreatorStatus.SelfDisclosed) != 0;
        double scale = (byMaker ? _parameters.Effects.ShockIfDisclosed : 1) * (1 + _follows.Bond(local, edge));
        double loss = Math.Min(1, _shock.TrustLoss * scale);
        _columns.TrustAi[local] = (float)(_columns.TrustAi[local] * (1 - loss));
        _columns.TrustHuman[local] = (float)(_columns.TrustHuman[local] * (1 - (loss * _shock.Spill)));
        _buffers.Tally.Counts[(int)Count.Shocks]++;
        Words pair = _world.Draws.Block(Purpose.UserCreator, account, (uint)user);
        if (_parameters.Reactions.FollowsChange && Draws.Chance(pair.W2, _shock.Unfollow * scale))
        {
            _buffers.Tally.Counts[(int)Count.BondsBroken] += Tally.Fixed(_follows.Bond(local, edge));
            Unfollow(local, user, author, edge);
            _buffers.Tally.Counts[(int)Count.ShockUnfollows]++;
        }
    }

    private void CloseOthers(in Card card, int candidates)
    {
        for (int i = 0; i < candidates; i++)
        {
            if (_candidates[i].Card.A == card.A)
            {
                _candidates[i].Open = false;
                _candidates[i].Keep = false;
            }
        }
    }

    private void KeepRest(int local, int candidates)
    {
        int kept = 0;
        for (int i = 0; i < candidates; i++)
        {
            if (_candidates[i].Keep)
            {
                _kept[kept++] = _candidates[i].Card;
            }
        }

        _inboxes.Replace(local, _kept.AsSpan(0, kept));
    }

    private void WriteOwnPosts(int local, int user)
    {
        Words words = _world.Draws.Block(Purpose.PostCount, (ulong)user, (uint)_input.Tick);
        int posts = Draws.Poisson(words.W0, _world.Profiles.PostsPerSession[user]);
        int tick = _input.Tick + 1;
        for (int i = 0; i < posts && _columns.NextSlot[local] < byte.MaxValue; i++)
        {
            byte slot = _columns.NextSlot[local]++;
            ulong post = PostKey.Of(AccountKey.Person(user).Packed, tick / SimulationParameters.HoursPerDay, slot);
            int topic = PostContent.Topic(_world, post, Interest(user));
            ClaimParameters claims = _parameters.Claims;
            double falseShare = Math.Min(claims.UserFalseMax, claims.UserFalseShare * _world.Profiles.Appetite[user]);
            (float entertainment, float usefulness, float quality, _) = PostContent.Attributes(_world, post, 0, 0, topic, -1);
            uint claimWord = _world.Draws.Block(Purpose.PostContent, post).W0;
            int claim = PostContent.ClaimFor(_world, post, claimWord, topic, falseShare, tick);
            _buffers.Posts.Add(new Post(user, tick, slot, (byte)topic, 0, (byte)claim, Card.NoAgenda, false, entertainment, usefulness, quality, CreatorClass.Person));
            _buffers.Tally.Counts[(int)Count.OwnPosts]++;
            _columns.OwnPosts[local] += _input.Day >= 0 ? 1 : 0;
        }
    }

    private ReadOnlySpan<float> Interest(int user) =>
        _world.Profiles.Interest.AsSpan(user * _world.Profiles.Topics, _world.Profiles.Topics);
}
