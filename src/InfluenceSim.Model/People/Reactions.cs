using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>How good an item is to a reader, and what the reader does with it (MODEL section 4, utility and reactions).</summary>
internal sealed class Reactions
{
    private const double ReferenceTrust = 0.6;

    private readonly World _world;
    private readonly UserState _state;
    private readonly TickBuffers _buffers;
    private readonly SessionCounts _counts;
    private readonly UtilityParameters _utility;
    private readonly ReactionParameters _rates;
    private readonly RelationParameters _relations;
    private readonly ClaimParameters _claims;
    private readonly double _claimShare;
    private readonly LabelEffect _label;
    private readonly FactCheckEffect _check;
    private readonly bool _timeBound;
    private TickInput _input = null!;

    public Reactions(World world, UserState state, TickBuffers buffers, SessionCounts counts)
    {
        SimulationParameters parameters = world.Parameters;
        _world = world;
        _state = state;
        _buffers = buffers;
        _counts = counts;
        _utility = parameters.Utility;
        _rates = parameters.Reactions;
        _relations = parameters.Relations;
        _claims = parameters.Claims;
        _claimShare = MakersEffect.ClaimShare(parameters.Claims);
        _label = LabelEffect.Of(parameters.Effects);
        _check = FactCheckEffect.Of(parameters.Effects);
        _timeBound = parameters.Effects.Displacement == DisplacementPreset.TimeBound;
    }

    public void Begin(TickInput input) => _input = input;

    /// <summary>The reader likes, comments on and passes on, or does not.</summary>
    public Reaction React(in Impression item)
    {
        double utility = Utility(item);
        (Row reader, ulong post) = (item.Reader.Local, item.Card.A);

        // Once each for a reader and a post, also where the reader has forgotten that the post was read.
        bool liked = !item.Again && Pull.Moves(item.Draws.Post.Like, utility, _rates.Like) && !_state.Liked.Contains(reader, post);
        bool commented = !item.Again && Pull.Moves(item.Draws.More.Comment, utility, _rates.Comment)
            && !_state.Commented.Contains(reader, post) && SpendsInteraction(item);
        bool shared = Shares(item, utility) && !_state.PassedOn.Contains(reader, post);
        var reaction = new Reaction(utility, liked, commented, shared);
        Send(item, reaction);
        return reaction;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Utility(in Impression item)
    {
        PostRow row = item.Row;
        return _utility.Base
            + (_utility.Interest * _world.Profiles.InterestOf(item.Reader.User)[item.Card.Topic])
            + (_utility.Entertainment * row.Entertainment)
            + (_utility.Usefulness * row.Usefulness)
            + (_utility.Quality * ((2 * row.Quality) - 1))
            + (_utility.Social * DetMath.LogAfter(row.Likes))
            + Tie(item)
            + (2 * _utility.Trust * (item.Trust - ReferenceTrust))
            - (item.SponsorNoticed ? _utility.Sponsored : 0)
            + (item.IsFalse ? _utility.Claim * _world.Profiles.Proneness[item.Reader.User] : 0)
            - (item.Seen.LabelNoticed ? _label.Interest * Wording(item) : 0);
    }

    /// <summary>How far the words of the label that an item bears scale what it takes from reactions.</summary>
    private double Wording(in Impression item) => _input.Rules.LookOf(item.Card.Sponsored).Wording ?? 1;

    /// <summary>Tie to whoever the item comes from: to the friend who passed it on, or to the author, whose bond is part of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Tie(in Impression item)
    {
        if (item.Card.Sharer != Card.Root)
        {
            return _utility.TieFriend;
        }

        if (item.Edge < 0)
        {
            return item.Recommended ? _utility.TieStranger : 0;
        }

        return item.IsByCreator ? _input.Tie[item.Creator] + (_relations.BondTie * item.Bond) : _utility.TieFriend;
    }

    // As with Pull.Moves, the greatest pull is enough for most draws.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Shares(in Impression item, double utility)
    {
        Draw draw = item.Draws.Sharer.Share;
        return draw.Chance(ShareChance(item, Pull.Most)) && draw.Chance(ShareChance(item, Pull.Of(utility)));
    }

    /// <summary>The probability of passing an item on; it never falls as the pull grows.</summary>
    private double ShareChance(in Impression item, double pull)
    {
        if (_rates.ConstantShare is { } constant)
        {
            return constant;
        }

        Account user = item.Reader.User;
        double chance = _rates.Share * (item.IsByCreator ? 1 : _rates.ShareUser) * pull * _world.Profiles.ShareProneness[user];
        if (item.Claim is { IsFalse: true } claim)
        {
            chance *= _world.Profiles.Appetite[user] * _claimShare
                * (_input.Tick - claim.Start < _claims.NoveltyHours ? _claims.FalseNoveltyBoost : 1);
        }

        // Cuts are of what people would do, so that they act on those too whom the cap holds back.
        chance = Math.Min(_rates.ShareCap, chance);
        chance *= item.Seen.LabelNoticed ? Math.Max(0, 1 - (_label.Sharing * Wording(item))) : 1;
        chance *= item.CheckNoticed ? 1 - _check.Sharing : 1;
        chance *= _input.Rules.ShareFactor * (item.IsFalse ? _input.Rules.ClaimShareFactor : 1);
        return Math.Min(_rates.ShareCap, chance);
    }

    /// <summary>Whether the reader has an interaction left where commenting on this author uses one up, which it then does.</summary>
    private bool SpendsInteraction(in Impression item)
    {
        bool uses = !item.IsByCreator || (_timeBound && _world.AreAi[item.Creator]);
        if (!uses)
        {
            return true;
        }

        ref byte left = ref _state.Columns.InteractionsLeft[item.Reader.Local];
        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }

    /// <summary>What the reader did goes out with the tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Send(in Impression item, in Reaction reaction)
    {
        Card card = item.Card;
        _counts.CountReaction(item, reaction);
        _buffers.Engagements.Add(EngagementEvent.Of(card.Tick, card.Index, reaction.Liked, reaction.Commented, reaction.Shared));
        if (reaction.Liked)
        {
            _state.Liked.Add(item.Reader.Local, card.A);
        }

        if (reaction.Commented)
        {
            _state.Commented.Add(item.Reader.Local, card.A);
            _buffers.Comments.Add(new Comment(item.Reader.User, card.Author, card.A));
        }

        if (reaction.Shared)
        {
            _state.Shared.Add(item.Reader.Local, card.A);
            _state.PassedOn.Add(item.Reader.Local, card.A);
            _buffers.Reshares.Add(new Reshare(card.PassedOn(item.Reader.User, _input.Tick.Next), card.Sharer));
        }
    }
}
