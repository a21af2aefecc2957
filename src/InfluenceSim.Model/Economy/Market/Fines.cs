using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>
/// Fines of the week that ended, by the rules of the day on which they are imposed: for strikes of personas and of people
/// with AI tools, and for undisclosed sponsored posts that the inspection finds.
/// </summary>
internal sealed class Fines(MarketFrame frame, MarketState state, MarketBrief brief, MarketWeek week)
{
    public void Settle()
    {
        EconomyRules rules = brief.Rules.Economy;
        for (int creator = 0; creator < frame.Creators.Count; creator++)
        {
            CreatorWeek past = brief.Creators[creator];

            // A person without tools who was struck was struck by mistake; with tools, a person has the duties of a persona for brands.
            bool isAi = frame.Creators[creator].IsAi;
            if (isAi || state.UsesAi[creator] != 0)
            {
                Impose(creator, Ore.Of(rules.StrikeFine.For(isAi ? frame.Creators[creator].Class : CreatorClass.Commercial) * past.Strikes));
            }

            if (past.SponsoredPosts > 0)
            {
                Impose(creator, Ore.Of(rules.AdFine * SponsorshipDisclosure.Found(frame.World, creator, brief.Week, past.SponsoredPosts, rules)));
            }
        }
    }

    private void Impose(int creator, long amount)
    {
        if (amount == 0)
        {
            return;
        }

        if (!frame.Creators[creator].IsAi)
        {
            Charge(Party.Creator(creator), amount);
        }
        else if (brief.Rules.Economy.Liable == LiableParty.Platform)
        {
            Charge(Party.Platform, amount);
        }
        else if (brief.Rules.Economy.Liable == LiableParty.Operator || !ChargeBrands(creator, amount))
        {
            Charge(frame.PayeeOf(creator), amount);
        }
    }

    /// <summary>The owner answers; without one, whoever paid for posts of the week, in proportion.</summary>
    private bool ChargeBrands(int creator, long amount)
    {
        if (state.Owners[creator] >= 0)
        {
            Charge(Party.Brand(state.Owners[creator]), amount);
            return true;
        }

        Booking[] payers = [.. state.Bookings.Where(booking => booking.Creator == creator && brief.Creators[creator].IsActive && booking.Amount > 0).OrderBy(booking => booking.Brand)];
        long[] parts = LargestRemainder.Split(amount, [.. payers.Select(booking => booking.Amount)]);
        for (int i = 0; i < payers.Length; i++)
        {
            Charge(Party.Brand(payers[i].Brand), parts[i]);
        }

        return payers.Length > 0;
    }

    private void Charge(Party party, long amount)
    {
        state.Ledger.Charge(party, Party.State, amount, PaymentPurpose.Fine);
        week.Fines[(int)party.Kind] += amount;
    }
}
