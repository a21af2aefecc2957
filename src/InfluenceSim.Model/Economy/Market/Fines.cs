using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>
/// Fines of the week that ended, by the rules of the day on which they are imposed: for strikes of personas and of people
/// with AI tools, and for undisclosed sponsored posts that the inspection finds.
/// </summary>
internal sealed class Fines(MarketFrame frame, MarketState state, MarketBrief brief, MarketWeek week)
{
    private static readonly LiableParty[] Parties = Enum.GetValues<LiableParty>();

    public void Settle()
    {
        EconomyRules rules = brief.Rules.Economy;
        for (int number = 0; number < frame.Creators.Count; number++)
        {
            var creator = new CreatorId(number);
            CreatorWeek past = brief.Creators[creator];
            CreatorClass kind = frame.Creators[creator].Class;
            if (frame.Creators[creator].IsAi)
            {
                foreach (LiableParty party in Parties)
                {
                    Impose(party, creator, Ore.Of(rules.StrikeFines.On(party).For(kind) * past.Strikes));
                }
            }
            else if (state.UsesAi[creator] != 0)
            {
                // With tools, a person has the duties of a persona for brands and is all parties in one; without, it was struck by mistake.
                double fine = Parties.Max(party => rules.StrikeFines.On(party).For(CreatorClass.Commercial));
                Charge(Party.Creator(creator), Ore.Of(fine * past.Strikes));
            }

            if (past.SponsoredPosts > 0)
            {
                Charge(
                    frame.PayeeOf(creator),
                    Ore.Of(SponsorshipDisclosure.Fine(frame.World, creator, brief.Week, past.SponsoredPosts, rules)));
            }
        }
    }

    private void Impose(LiableParty party, CreatorId creator, long amount)
    {
        if (amount == 0)
        {
            return;
        }

        if (party == LiableParty.Platform)
        {
            Charge(Party.Platform, amount);
        }
        else if (party == LiableParty.Operator || !ChargeBrands(creator, amount))
        {
            Charge(frame.PayeeOf(creator), amount);
        }
    }

    /// <summary>The owner answers; without one, whoever paid for posts of the week, in proportion.</summary>
    private bool ChargeBrands(CreatorId creator, long amount)
    {
        if (state.Owners[creator] >= 0)
        {
            Charge(Party.Brand(state.Owners[creator]), amount);
            return true;
        }

        Booking[] payers = [.. state.Bookings
            .Where(booking => booking.Creator == creator && brief.Creators[creator].IsActive && booking.Amount > 0)
            .OrderBy(booking => booking.Brand)];
        long[] parts = LargestRemainder.Split(amount, [.. payers.Select(booking => booking.Amount)]);
        for (int i = 0; i < payers.Length; i++)
        {
            Charge(Party.Brand(payers[i].Brand), parts[i]);
        }

        return payers.Length > 0;
    }

    private void Charge(Party party, long amount)
    {
        if (amount == 0)
        {
            return;
        }

        state.Ledger.Charge(party, Party.State, amount, PaymentPurpose.Fine);
        week.Fines[(int)party.Kind] += amount;
    }
}
