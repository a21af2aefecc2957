using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What the week that ended brought: sponsorships delivered, ad money, pay for claims.</summary>
internal sealed class Earnings(MarketFrame frame, MarketState state, MarketBrief brief, MarketWeek week)
{
    public void Settle()
    {
        PayBookings();
        for (int number = 0; number < frame.Creators.Count; number++)
        {
            var creator = new CreatorId(number);
            PayAds(creator);
            PayClaims(creator);
        }
    }

    /// <summary>Who is gone by the week's end is not paid: the money stays with the brand.</summary>
    private void PayBookings()
    {
        foreach (Booking booking in state.Bookings)
        {
            if (brief.Creators[booking.Creator].IsActive)
            {
                state.Ledger.Pay(Party.Brand(booking.Brand), frame.PayeeOf(booking.Creator), booking.Amount, PaymentPurpose.Sponsorship);
                week.Sponsorship[booking.Creator] += booking.Amount;
            }
        }
    }

    private void PayAds(CreatorId creator)
    {
        ImpressionMoneyParameters options = frame.Options.Impressions;
        CreatorWeek past = brief.Creators[creator];
        if (past.Audience < options.AdThreshold * frame.Users)
        {
            return;
        }

        double kept = Monetisation.Kept(frame.Creators[creator], past.IsDisclosed, brief.Rules.Economy);
        long whole = Ore.Of(options.AdMoney * kept * past.Impressions / frame.Users);
        long[] parts = LargestRemainder.Split(whole, [options.CreatorShare, 1 - options.CreatorShare]);
        state.Ledger.Forward(Party.Outside, Party.Platform, frame.PayeeOf(creator), parts[0], PaymentPurpose.Ads);
        state.Ledger.Pay(Party.Outside, Party.Platform, parts[1], PaymentPurpose.Ads);
        week.Other[creator] += parts[0];
        week.AdMoney += parts[0];
    }

    private void PayClaims(CreatorId creator)
    {
        if (frame.Creators[creator].Class != CreatorClass.Manipulative)
        {
            return;
        }

        long amount = Ore.Of(frame.Options.Impressions.ClaimMoney * brief.Creators[creator].ClaimImpressions / frame.Users);
        state.Ledger.Pay(Party.Outside, frame.PayeeOf(creator), amount, PaymentPurpose.Claims);
        week.Other[creator] += amount;
    }
}
