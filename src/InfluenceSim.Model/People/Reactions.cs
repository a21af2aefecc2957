using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>How good an item is to a reader, and what the reader does with it (MODEL section 4, utility and reactions).</summary>
internal sealed class Reactions
{
    private const double ReferenceTrust = 0.6;

    private readonly World _world;
    private readonly UserColumns _columns;
    private readonly UtilityParameters _utility;
    private readonly ReactionParameters _reactions;
    private readonly ClaimParameters _claims;
    private readonly LabelEffect _label;
    private readonly FactCheckEffect _check;
    private readonly bool _timeBound;
    private readonly int _users;
    private TickInput _input = null!;

    public Reactions(World world, UserColumns columns)
    {
        SimulationParameters parameters = world.Parameters;
        _world = world;
        _columns = columns;
        _utility = parameters.Utility;
        _reactions = parameters.Reactions;
        _claims = parameters.Claims;
        _label = LabelEffect.Of(parameters);
        _check = FactCheckEffect.Of(parameters.Effects);
        _timeBound = parameters.Effects.Displacement == DisplacementPreset.TimeBound;
        _users = world.Users;
    }

    public void Begin(TickInput input) => _input = input;

    /// <summary>Utility of an item before the bond with its author and the label's effect on interest.</summary>
    public double Utility(int user, in Card card, in PostRow row, int edge, bool recommended, double trust, bool isFalse, bool sponsorNoticed)
    {
        double tie = card.Sharer != Card.Root
            ? _utility.TieFriend
            : (edge < 0 ? (recommended ? _utility.TieStranger : 0) : (card.Author < _users ? _utility.TieFriend : _input.Tie[card.Author - _users]));
        return _utility.Base
            + (_utility.Interest * _world.Profiles.InterestOf(user)[card.Topic])
            + (_utility.Entertainment * row.Entertainment)
            + (_utility.Usefulness * row.Usefulness)
            + (_utility.Quality * ((2 * row.Quality) - 1))
            + (row.Likes == 0 ? 0 : _utility.Social * DetMath.Log(1 + (double)row.Likes))
            + tie
            + (2 * _utility.Trust * (trust - ReferenceTrust))
            - (sponsorNoticed ? _utility.Sponsored : 0)
            + (isFalse ? _utility.Claim * _world.Profiles.Proneness[user] : 0);
    }

    /// <summary>Probability of passing an item on.</summary>
    public double ShareChance(int user, bool byPerson, double like2, Claim? claim, bool labelNoticed, bool checkNoticed)
    {
        if (_reactions.ConstantShare is { } constant)
        {
            return constant;
        }

        double chance = _reactions.Share * (byPerson ? _reactions.ShareUser : 1) * like2 * _world.Profiles.ShareProneness[user];
        if (claim is { IsFalse: true })
        {
            chance *= _world.Profiles.Appetite[user] * _claims.ClaimShare
                * (_input.Tick - claim.Start < _claims.NoveltyHours ? _claims.FalseNoveltyBoost : 1);
        }

        // Cuts are of what people would do, so that they act on those too whom the cap holds back.
        chance = Math.Min(_reactions.ShareCap, chance);
        chance *= labelNoticed ? 1 - _label.Sharing : 1;
        chance *= checkNoticed ? 1 - _check.Sharing : 1;
        chance *= _input.Rules.ShareFactor * (claim is { IsFalse: true } ? _input.Rules.ClaimShareFactor : 1);
        return Math.Min(_reactions.ShareCap, chance);
    }

    /// <summary>Whether the user has an interaction left where commenting on this author uses one up, which it then does.</summary>
    public bool HasInteraction(int local, int creator)
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
}
