using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// One user's session: items one by one, each perceived, counted, believed, reacted to, and then followed by what it does
/// to follows, trust and fatigue, in this order (MODEL section 3). A user's own change acts from the next item on.
/// </summary>
internal sealed class Session
{
    private const double ReferenceUtility = 0.6;

    // Nobody reads for ever. Parameters at the ends of their ranges can make every item so good, or sessions so long, that
    // a feed that always finds another post would never let go.
    private const uint MostItems = 5_000;
    private const ulong EventKind = 0x53455353;

    private readonly World _world;
    private readonly SimulationParameters _parameters;
    private readonly UserColumns _columns;
    private readonly FollowLists _follows;
    private readonly PostMemory _shared;
    private readonly TickBuffers _buffers;
    private readonly LabelEffect _label;
    private readonly SessionFeed _feed;
    private readonly Recognition _recognition;
    private readonly SessionCounts _counts;
    private readonly Convictions _convictions;
    private readonly Reactions _reactions;
    private readonly Following _following;
    private readonly Learning _learning;
    private readonly Answering _answering;
    private readonly Sincerity _sincerity;
    private readonly OwnPosts _ownPosts;
    private readonly int _users;
    private TickInput _input = null!;
    private EntityHash _hash;

    public Session(World world, UserColumns columns, FollowLists follows, Inboxes inboxes, PostMemory read, PostMemory shared, TickBuffers buffers)
    {
        _world = world;
        _parameters = world.Parameters;
        _columns = columns;
        _follows = follows;
        _shared = shared;
        _buffers = buffers;
        _label = LabelEffect.Of(_parameters);
        _feed = new SessionFeed(world, follows, inboxes, read, shared);
        _recognition = new Recognition(world, columns, follows);
        _counts = new SessionCounts(world, columns, buffers);
        _convictions = new Convictions(world, columns, buffers);
        _reactions = new Reactions(world, columns);
        _following = new Following(world, follows, buffers);
        _learning = new Learning(world, columns, follows, buffers, _following);
        _answering = new Answering(world, columns, follows, buffers, _learning);
        _sincerity = new Sincerity(world, columns, follows, buffers);
        _ownPosts = new OwnPosts(world, columns, buffers);
        _users = world.Users;
    }

    /// <summary>Who can tell a persona from a person.</summary>
    public Recognition Recognition => _recognition;

    public void Begin(TickInput input)
    {
        _input = input;
        _feed.Begin(input);
        _recognition.Begin(input);
        _counts.Begin(input);
        _reactions.Begin(input);
        _following.Begin(input);
        _learning.Begin(input);
        _answering.Begin(input);
        _sincerity.Begin(input);
    }

    /// <summary>A creator answered a comment of a user of the block.</summary>
    public void TakeAnswer(int local, int user, in Answer answer) => _answering.TakeAnswer(local, user, answer);

    /// <summary>Runs the session of a user of the block.</summary>
    public void Run(int local)
    {
        int user = _columns.First + local;
        _hash = new EntityHash(EventKind, (ulong)user);
        _buffers.Witness?.Opened(user);
        _counts.Open();
        _answering.AnswerPeople(local);
        _feed.Open(local, user);
        for (uint item = 0; item < MostItems; item++)
        {
            ItemDraws draws = _world.Draws.Item(user, _input.Tick, item);
            if (!_feed.TryNext(local, user, item, draws, out Card card, out bool recommended))
            {
                break;
            }

            double utility = Read(local, user, card, recommended);
            double hazard = DetMath.Exp(-_parameters.Feed.ItemsKappa * (utility + ReferenceUtility)) / _parameters.Feed.ItemsMean;
            if (draws.EndOfSession.Chance(hazard))
            {
                break;
            }
        }

        _feed.Close(local);
        _ownPosts.Write(_input, local, user);
        _columns.HashScalars(local, ref _hash);
        _buffers.Events += _hash.Finish();
    }

    private double Read(int local, int user, in Card card, bool recommended)
    {
        Tally tally = _buffers.Tally;
        int creator = card.Author - _users;
        PostRow row = _input.Rows[card.Tick & (TickInput.Window - 1)][card.Index];
        ulong account = _world.AccountKeyOf(card.Author);
        ulong post = PostKey.Of(account, card.Day, card.Slot);
        UserPostDraws draws = _world.Draws.UserPost(post, user);
        UserPostMoreDraws more = _world.Draws.UserPostMore(post, user);
        UserPostSharerDraws bySharer = _world.Draws.UserPostSharer(post, user, card.Sharer);
        bool again = _feed.IsRepeat(local, card);
        int edge = _follows.Find(local, card.Author);

        // Perceive.
        Perception seen = creator < 0 ? default : _recognition.Perceive(local, user, creator, account, edge, draws);
        Claim? claim = card.Claim == Claim.None ? null : _world.Claims[card.Claim];
        bool isFalse = claim is { IsFalse: true };
        bool isChecked = isFalse && FactCheck.IsOn(_world, _input.Rules, post, card.Tick, _input.Tick);
        bool checkNoticed = isChecked && more.CheckNoticed.Chance(_parameters.Platform.FactCheckNoticed);
        double bond = edge < 0 || creator < 0 ? 0 : _follows.Bond(local, edge);
        double inKind = seen.PerceivedAi && (!seen.OnlyFromLabel || _label.Trust) ? _columns.TrustAi[local] : _columns.TrustHuman[local];
        double trust = DetMath.Clamp(inKind + (_parameters.Relations.BondTrust * bond) + _sincerity.Trust(creator), 0, 1);
        bool sponsorNoticed = card.Sponsored && _sincerity.NoticesSponsor(user, creator, bySharer.SponsorNoticed);

        // Impression.
        _counts.Impression(card, row, creator, edge, recommended, seen);
        if (claim is not null)
        {
            _counts.Claim(local, claim, row.Class, seen.LabelNoticed || checkNoticed, isChecked);
        }

        // Belief.
        if (claim is not null)
        {
            _convictions.Believe(local, user, claim, trust, seen.LabelNoticed, checkNoticed, bySharer.Belief, more.Corrected);
        }

        if (card.Agenda != Card.NoAgenda)
        {
            _convictions.Persuade(local, card.Agenda, trust, seen.LabelNoticed);
        }

        // Reactions.
        double utility = _reactions.Utility(user, card, row, edge, recommended, trust, isFalse, sponsorNoticed)
            + (_parameters.Relations.BondTie * bond)
            - (seen.LabelNoticed ? _label.Interest : 0);
        double like2 = 2 * DetMath.Sigmoid(utility);
        ReactionParameters rates = _parameters.Reactions;
        bool liked = !again && draws.Like.Chance(rates.Like * like2);
        bool commented = !again && more.Comment.Chance(rates.Comment * like2) && _reactions.HasInteraction(local, creator);
        double shareChance = _reactions.ShareChance(user, creator < 0, like2, claim, seen.LabelNoticed, checkNoticed);
        bool shared = !_shared.Contains(local, card.A) && bySharer.Share.Chance(shareChance);
        _counts.Reactions(card, row.Class, creator, liked, commented, shared);
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
                tally.Counts[(int)Count.FalseSharesOfShares] += isFalse && card.Sharer != Card.Root ? 1 : 0;
                if (isFalse && _input.Day >= 0)
                {
                    _columns.FalseShares[local]++;
                }
            }
        }

        // Follow or unfollow.
        bool unfollowed = false;
        if (rates.FollowsChange)
        {
            unfollowed = _following.FollowOrUnfollow(local, user, card.Author, creator, post, edge, utility, like2, seen);
        }

        // Trust and fatigue.
        if (sponsorNoticed)
        {
            _sincerity.LoseTrust(local, creator, seen.PerceivedAi);
        }

        if (liked && creator >= 0 && !unfollowed)
        {
            _sincerity.Warm(local, creator, card.Author);
        }

        _learning.LearnAndTire(local, user, card.Author, creator, account, unfollowed, seen);
        _feed.Take(local, card);

        tally.Counts[(int)Count.Utility] += Tally.Fixed(utility);
        _buffers.Witness?.Read(new Reading(user, card, recommended, seen, checkNoticed, sponsorNoticed, utility));
        _hash.Add(card.A);
        _hash.Add(((ulong)(uint)card.Sharer << 32) | (liked ? 1u : 0) | (commented ? 2u : 0) | (shared ? 4u : 0) | (seen.PerceivedAi ? 8u : 0) | (recommended ? 16u : 0));
        return utility;
    }
}
