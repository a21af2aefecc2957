using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>
/// The market for attention: brands, prices, the ledger. Once a week it settles what was earned, spent and fined in the
/// week that ended, and books the week that begins. Pure: the same briefs give the same outcomes, bit for bit.
/// </summary>
public sealed class Marketplace
{
    private readonly MarketFrame _frame;
    private readonly MarketState _state;

    /// <summary>The market before its first week.</summary>
    /// <param name="world">The world.</param>
    public Marketplace(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _frame = new MarketFrame(world);
        _state = new MarketState(_frame);
    }

    /// <summary>Number of operators; their numbers are dense.</summary>
    public int Operators => _frame.World.Operators.Count;

    internal MarketFrame Frame => _frame;

    internal MarketState State => _state;

    /// <summary>Settles the week that ended and books the one that begins.</summary>
    /// <param name="brief">What happened, and what is offered from now on.</param>
    /// <returns>What everybody gets.</returns>
    public MarketOutcome Settle(MarketBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (brief.Creators.Count != _frame.Creators.Count || brief.Offers.Count != _frame.Creators.Count)
        {
            throw new ArgumentException(
                $"the brief has {brief.Creators.Count} creators and {brief.Offers.Count} offers; the world has {_frame.Creators.Count}",
                nameof(brief));
        }

        var week = new MarketWeek(_frame.Creators.Count);
        _state.Ledger.StartWeek();
        Open();
        new Earnings(_frame, _state, brief, week).Settle();
        new Expenses(_frame, _state, brief, week).Settle();
        new Fines(_frame, _state, brief, week).Settle();
        PayBudgets();

        EngagementRates.Update(_frame, _state, brief);
        var prices = new PriceList(_frame, _state, brief);
        var commissioning = new Commissioning(_frame, _state, brief, prices);
        commissioning.TakePlans();
        Spending[] spending = new Campaigns(_frame, _state, brief, prices, week).Book();
        float[] indices = [.. Enumerable.Range(0, _frame.Creators.Count).Select(creator => (float)prices.IndexOf(new CreatorId(creator)))];
        List<Commission> orders = commissioning.Order(spending);
        commissioning.ReturnSurplus();
        Demand.Follow(_frame, _state, week);
        for (int creator = 0; creator < _frame.Creators.Count; creator++)
        {
            _state.UsesAi[creator] = brief.Offers[creator].UsesAi ? (byte)1 : (byte)0;
        }

        return new MarketOutcome(
            brief.Week,
            Deals(brief, prices, indices, week),
            Accounts(),
            [.. _state.Pending.Select(order => new Commission(order.Brand, order.Operator))],
            Survey(week, orders.Count),
            _state.Hash);
    }

    /// <summary>Saves the state between two weeks.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save() => _state.Save();

    /// <summary>Replaces the state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section) => _state.Load(section);

    private void Open()
    {
        if (_state.IsOpen)
        {
            return;
        }

        _state.IsOpen = true;
        for (int number = 0; number < _frame.World.Operators.Count; number++)
        {
            _state.Ledger.Pay(Party.Outside, Party.Operator(number), Ore.Of(_frame.Options.OperatorCapital), PaymentPurpose.Capital);
        }
    }

    private void PayBudgets()
    {
        foreach (Brand brand in _frame.Brands)
        {
            _state.Ledger.Pay(Party.Outside, Party.Brand(brand.Number), brand.Budget, PaymentPurpose.Budget);
        }
    }

    private CreatorDeal[] Deals(MarketBrief brief, PriceList prices, float[] indices, MarketWeek week)
    {
        var deals = new CreatorDeal[_frame.Creators.Count];
        for (int creator = 0; creator < deals.Length; creator++)
        {
            double sold = week.Capacity[creator] == 0 ? 0 : week.Sold[creator] / (double)week.Capacity[creator];
            double share = DetMath.Clamp(sold * prices.ShareForSale(new CreatorId(creator)), 0, _frame.Options.Sponsored.MaxShare);
            deals[creator] = new CreatorDeal(
                week.Sponsorship[creator] + week.Other[creator],
                week.Cost[creator],
                (float)share,
                indices[creator],
                _state.Owners[creator])
            {
                Sponsorship = week.Sponsorship[creator],
                Time = week.Time[creator],
            };
        }

        return deals;
    }

    private OperatorAccount[] Accounts() =>
    [
        .. Enumerable.Range(0, _frame.World.Operators.Count)
            .Select(Party.Operator)
            .Select(party => new OperatorAccount(_state.Ledger.BalanceOf(party), _state.Ledger.DebtOf(party))),
    ];

    private EconomySurvey Survey(MarketWeek week, int orders)
    {
        long ai = orders * Ore.Of(_frame.Options.Commissions.Price);
        long all = ai;
        for (int creator = 0; creator < _frame.Creators.Count; creator++)
        {
            all += week.Sponsorship[creator];
            ai += _frame.Creators[creator].IsAi ? week.Sponsorship[creator] : 0;
        }

        return new EconomySurvey
        {
            BudgetToAi = ai,
            Budget = all,
            AdMoney = week.AdMoney,
            FinesOperators = week.Fines[(int)PartyKind.Operator],
            FinesBrands = week.Fines[(int)PartyKind.Brand],
            FinesPlatform = week.Fines[(int)PartyKind.Platform],
            FinesCreators = week.Fines[(int)PartyKind.Creator],
            Sum = _state.Ledger.Sum,
        };
    }
}
