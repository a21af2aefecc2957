using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>
/// Books the coming week. Brands come in an order that is drawn anew each week; each takes the creators that it values
/// most, part of a large one's capacity too: if posts could only be bought whole, prices above a budget would even out incomes.
/// </summary>
internal sealed class Campaigns(MarketFrame frame, MarketState state, MarketBrief brief, PriceList prices, MarketWeek week)
{
    private readonly Appraisal _appraisal = new(frame, state, brief, prices);

    /// <summary>What each brand would pay by price index and by spending of the week, for its thoughts on a persona of its own.</summary>
    public Spending[] Book()
    {
        var spending = new Spending[frame.Brands.Length];
        state.Bookings.Clear();
        int[] forHire = [.. Enumerable.Range(0, frame.Creators.Count).Where(creator => prices.IsForHire(new CreatorId(creator)))];
        foreach (int creator in forHire)
        {
            week.Capacity[creator] = prices.CapacityOf(new CreatorId(creator));
        }

        int[] free = [.. forHire.Where(creator => state.Owners[creator] < 0 && week.Capacity[creator] > 0)];
        foreach (Brand brand in frame.Brands.OrderBy(brand => OrderOf(brand)).ThenBy(brand => brand.Number))
        {
            long spend = Math.Min(
                state.Ledger.BalanceOf(Party.Brand(brand.Number)),
                Ore.Of(Ore.ToKronor(brand.Budget) * (1 - frame.Options.Brand.Saving)));
            spending[brand.Number] = Hire(brand, Math.Max(0, BookOwn(brand, spend)), free) with { Limit = spend };
        }

        return spending;
    }

    /// <summary>
    /// First the posts of its own personas, at the operator's cost and margin. What they reach, it need not hire: at market
    /// prices it comes off the rest.
    /// </summary>
    private long BookOwn(Brand brand, long spend)
    {
        for (int number = 0; number < frame.Creators.Count; number++)
        {
            var creator = new CreatorId(number);
            if (state.Owners[creator] != brand.Number || !brief.Creators[creator].IsActive)
            {
                continue;
            }

            // Its owner sells nothing: too small for others is not too small for oneself.
            week.Capacity[creator] = prices.CapacityOf(creator);
            double kept = frame.Options.Sponsored.MaxShare > 0 ? prices.ShareForSale(creator) / frame.Options.Sponsored.MaxShare : 0;
            long fee = Math.Min(
                Math.Max(0, spend),
                Ore.Of(kept * prices.PostsOf(creator) * frame.Options.Costs.Persona * (1 + frame.Options.Commissions.FeeMargin)));
            if (fee > 0)
            {
                state.Bookings.Add(new Booking(brand.Number, creator, fee));
            }

            week.Sold[creator] = week.Capacity[creator];
            spend -= fee + week.Capacity[creator];
        }

        return spend;
    }

    private Spending Hire(Brand brand, long spend, int[] free)
    {
        long most = Ore.Of(Ore.ToKronor(spend) * frame.Options.Brand.Concentration);
        long left = spend;
        double indexSum = 0;
        double distanceSum = 0;
        foreach (CreatorId creator in free
            .Where(creator => week.Sold[creator] < week.Capacity[creator])
            .Select(creator => new CreatorId(creator))
            .Select(creator => (Creator: creator, Value: _appraisal.Of(brand, creator)))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => frame.World.CreatorKeys[pair.Creator])
            .Select(pair => pair.Creator))
        {
            long amount = Math.Min(Math.Min(left, most), week.Capacity[creator] - week.Sold[creator]);
            if (amount <= 0)
            {
                break;
            }

            state.Bookings.Add(new Booking(brand.Number, creator, amount));
            week.Sold[creator] += amount;
            left -= amount;
            indexSum += amount * prices.IndexOf(creator);
            distanceSum += amount * brand.Image.DistanceTo(frame.ImageOf(creator));
        }

        long hired = spend - left;
        return hired == 0 ? new Spending(spend, 0, 1, 0) : new Spending(spend, hired, indexSum / hired, distanceSum / hired);
    }

    private ulong OrderOf(Brand brand) => frame.World.Draws.BrandOrder(brand.Number, brief.Week);
}

/// <summary>What a brand spends in the coming week.</summary>
/// <param name="Limit">What it might have spent, in öre.</param>
/// <param name="Hired">What it spends on hiring, in öre.</param>
/// <param name="Index">Mean price index that it pays.</param>
/// <param name="Distance">Mean distance of the images of those whom it hires from its own, by what they are paid.</param>
internal readonly record struct Spending(long Limit, long Hired, double Index, double Distance);
