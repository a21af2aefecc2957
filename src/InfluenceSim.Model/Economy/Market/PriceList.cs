using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What creators ask for the coming week, and how much of themselves they sell.</summary>
internal sealed class PriceList
{
    private readonly MarketFrame _frame;
    private readonly MarketState _state;
    private readonly MarketBrief _brief;

    public PriceList(MarketFrame frame, MarketState state, MarketBrief brief)
    {
        _frame = frame;
        _state = state;
        _brief = brief;
    }

    /// <summary>Followers over users.</summary>
    public double ReachOf(CreatorId creator) => _brief.Creators[creator].Audience / _frame.Users;

    /// <summary>Price over the market's price for the reach: demand, the creator's own factor, AI's rebate.</summary>
    public double IndexOf(CreatorId creator)
    {
        double index = _state.Demand[creator] * Math.Max(1e-3, _brief.Offers[creator].PriceFactor);
        return _frame.Creators[creator].IsAi ? index * _frame.Options.Prices.Ai : index;
    }

    /// <summary>Price of a post at a reach and an index of 1, in kr.</summary>
    public double Standard(double reach)
    {
        PriceParameters prices = _frame.Options.Prices;
        return reach <= 0 ? 0 : prices.Base * DetMath.Exp(prices.Exponent * DetMath.Log(reach / prices.ReferenceReach));
    }

    /// <summary>Whether brands look at a creator at all: people and commercial personas of some reach, in business.</summary>
    public bool IsForHire(CreatorId creator) =>
        _frame.Creators[creator].Class is CreatorClass.Influencer or CreatorClass.Hybrid or CreatorClass.Commercial
        && _brief.Creators[creator].IsActive
        && !_brief.Offers[creator].IsGone
        && ReachOf(creator) >= _frame.Options.Sponsored.LeastReach;

    /// <summary>Share of its posts that a creator may sell.</summary>
    public double ShareForSale(CreatorId creator) =>
        _frame.Options.Sponsored.MaxShare
        * Monetisation.Kept(_frame.Creators[creator], _brief.Creators[creator].IsDisclosed, _brief.Rules.Economy);

    /// <summary>What all that a creator may sell in a week costs, in öre.</summary>
    public long CapacityOf(CreatorId creator) => Ore.Of(
        ShareForSale(creator) * PostsOf(creator) * Standard(ReachOf(creator)) * IndexOf(creator));

    /// <summary>Posts expected in a week.</summary>
    public double PostsOf(CreatorId creator) => _brief.Offers[creator].PostsPerDay * EconomyParameters.DaysPerWeek;
}
