using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>Personas made to measure: who owns which, who waits for one, who orders one instead of hiring.</summary>
internal sealed class Commissioning(MarketFrame frame, MarketState state, MarketBrief brief, PriceList prices)
{
    /// <summary>Takes what operators did: launches hand a persona over, retirements and closures end it.</summary>
    public void TakePlans()
    {
        foreach (OperatorPlan plan in brief.Plans)
        {
            foreach (Launch launch in plan.Launches.Where(launch => launch.Brand >= 0))
            {
                state.Owners[launch.Creator] = launch.Brand;
                state.Pending.RemoveAll(order => order.Brand == launch.Brand && order.Operator == plan.Operator);
            }

            foreach (int creator in plan.Retirements)
            {
                state.Owners[creator] = -1;
            }

            state.Closed[plan.Operator] = plan.IsClosed ? (byte)1 : (byte)0;
        }

        for (int creator = 0; creator < state.Owners.Length; creator++)
        {
            if (frame.OperatorOf(new CreatorId(creator)) is >= 0 and int maker && state.Closed[maker] != 0)
            {
                state.Owners[creator] = -1;
            }
        }

        Refund();
    }

    /// <summary>Orders of the week, each paid at once.</summary>
    public List<Commission> Order(Spending[] spending)
    {
        CommissionParameters options = frame.Options.Commissions;
        long price = Ore.Of(options.Price);
        var orders = new List<Commission>();
        if (!frame.CommercialOperators.Any(maker => state.Closed[maker] == 0))
        {
            return orders;
        }

        double reach = ExpectedReach();
        var booked = new long[frame.Brands.Length];
        foreach (Booking booking in state.Bookings)
        {
            booked[booking.Brand] += booking.Amount;
        }

        foreach (Brand brand in frame.Brands
            .Where(brand => !state.Owners.Contains(brand.Number) && state.Pending.All(order => order.Brand != brand.Number)))
        {
            Party payer = Party.Brand(brand.Number);
            if (state.Ledger.BalanceOf(payer) - booked[brand.Number] >= price && IsWorthIt(brand, spending[brand.Number], reach))
            {
                int maker = MakerFor(brand);
                state.Ledger.Pay(payer, Party.Operator(maker), price, PaymentPurpose.Commission);
                state.Pending.Add(new PendingCommission(brand.Number, maker, brief.Week));
                orders.Add(new Commission(brand.Number, maker));
            }
        }

        return orders;
    }

    /// <summary>Savings beyond what a brand may keep go back to its firm.</summary>
    public void ReturnSurplus()
    {
        var booked = new long[frame.Brands.Length];
        foreach (Booking booking in state.Bookings)
        {
            booked[booking.Brand] += booking.Amount;
        }

        foreach (Brand brand in frame.Brands)
        {
            Party party = Party.Brand(brand.Number);
            long kept = booked[brand.Number] + Ore.Of(Ore.ToKronor(brand.Budget) * frame.Options.Brand.SavingsWeeks);
            state.Ledger.Pay(party, Party.Outside, Math.Max(0, state.Ledger.BalanceOf(party) - kept), PaymentPurpose.Surplus);
        }
    }

    private void Refund()
    {
        foreach (PendingCommission order in state.Pending.Where(IsLost).ToArray())
        {
            state.Ledger.Charge(
                Party.Operator(order.Operator), Party.Brand(order.Brand), Ore.Of(frame.Options.Commissions.Price), PaymentPurpose.Refund);
            state.Pending.Remove(order);
        }
    }

    private bool IsLost(PendingCommission order) =>
        state.Closed[order.Operator] != 0 || brief.Week - order.Week > frame.Options.Commissions.PatienceWeeks;

    /// <summary>
    /// Whether hiring the same reach at today's prices would cost more over the horizon than the persona and its posts. A persona is
    /// made near to the brand's image, and hiring worth as much as that costs more.
    /// </summary>
    private bool IsWorthIt(Brand brand, Spending spending, double reach)
    {
        CommissionParameters options = frame.Options.Commissions;
        double posts = frame.World.Parameters.Creators.Commercial.PostsPerDay * EconomyParameters.DaysPerWeek;
        double nearer = frame.Options.Brand.ImageWeight * (spending.Distance - options.ImageDistance);
        double hired = posts * frame.Options.Sponsored.MaxShare * prices.Standard(reach) * spending.Index
            * DetMath.Exp(brand.Fit * nearer);

        // Nobody saves more than it spends, and what it thinks of AI goes off the persona's worth.
        double worth = Math.Min(hired, Ore.ToKronor(spending.Hired)) * Allowed() * DetMath.Exp(-brand.Aversion);
        double saved = worth - (posts * frame.Options.Costs.Persona * (1 + options.FeeMargin));
        double noise = frame.World.Draws.Commission(brand.Number, brief.Week).Normal;
        return saved * options.PaybackWeeks * DetMath.Exp(options.Noise * noise) > options.Price;
    }

    /// <summary>
    /// What the rules are expected to leave of a persona's worth: it may be demonetised, or shunned by the brands' code, if it does
    /// not disclose, and of a share that does the brand cannot say yet whether it is one.
    /// </summary>
    private double Allowed()
    {
        EconomyRules rules = brief.Rules.Economy;
        double hidden = 1 - brief.Rules.Disclosure.Commercial;
        return (1 - rules.DemonetisedAi.Commercial) * (
            1 - (hidden * rules.DemonetisedUndisclosed.Commercial)) * DetMath.Exp(-hidden * rules.BrandAversion);
    }

    private int MakerFor(Brand brand) => frame.CommercialOperators
        .Where(maker => state.Closed[maker] == 0)
        .OrderByDescending(maker => frame.World.Draws.CommissionOperator(brand.Number, maker, brief.Week).Gumbel)
        .First();

    private double ExpectedReach()
    {
        int[] examples = [.. Enumerable.Range(0, frame.Creators.Count)
            .Where(creator => frame.Creators[creator].Class == CreatorClass.Commercial && brief.Creators[creator].IsActive)];
        long audience = examples.Sum(creator => (long)brief.Creators[creator].Audience);
        return examples.Length == 0 ? frame.Options.Commissions.ExpectedReach : audience / (double)examples.Length / frame.Users;
    }
}
