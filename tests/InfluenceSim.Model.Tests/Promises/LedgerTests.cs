using CsCheck;
using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Every öre has a from and a to: over random markets the accounts sum to the same each week, none falls below what its
/// rule allows, and what is split adds up.
/// </summary>
[Trait("Promise", "ledger")]
public sealed class LedgerTests
{
    private const int Markets = 300;
    private const int Weeks = 10;

    // Outside and state come first; both may owe.
    private const int Unlimited = 2;

    [Fact]
    public void Sums_are_constant_and_no_account_falls_below_zero()
    {
        (long debts, long fines, long sponsored, long orders) seen = default;
        Gen.Int.Sample(
            seed =>
            {
                var random = new RandomMarket(seed);
                for (int week = 0; week < Weeks; week++)
                {
                    MarketOutcome outcome = random.Market.Settle(random.Brief(week));
                    Ledger ledger = random.Market.State.Ledger;
                    Assert.Equal(0, outcome.Values.Sum);
                    Assert.Equal(0, ledger.Sum);
                    Assert.DoesNotContain(ledger.Balances[Unlimited..].ToArray(), balance => balance < 0);
                    Assert.All(
                        outcome.Operators,
                        account => Assert.True(account.Cash >= 0 && account.Debt >= 0 && (account.Cash == 0 || account.Debt == 0)));
                    Assert.All(
                        outcome.Creators,
                        deal => Assert.InRange(deal.SponsoredShare, 0, (float)random.World.Parameters.Economy.Market.Sponsored.MaxShare));
                    seen.debts += outcome.Operators.Count(account => account.Debt > 0);
                    seen.fines += outcome.Values.FinesBrands + outcome.Values.FinesOperators
                        + outcome.Values.FinesPlatform + outcome.Values.FinesCreators > 0
                        ? 1
                        : 0;
                    seen.sponsored += outcome.Creators.Count(deal => deal.Sponsorship > 0);
                    seen.orders += outcome.Commissions.Count;
                }
            },
            iter: Markets,
            threads: 1);

        // A market in which nothing happens proves nothing.
        Assert.True(seen is { debts: > 0, fines: > 0, sponsored: > 0, orders: > 0 }, seen.ToString());
    }

    [Fact]
    public void In_whole_runs_too() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Double[0.1, 20], Gen.Bool).Sample(
            (seed, budget, liable) =>
            {
                SimulationParameters small = SmallWorld.Parameters(users: 120, warmUp: 7, horizon: 21);
                MarketParameters market = small.Economy.Market;
                World world = SmallWorld.Build(
                    small with
                    {
                        Economy = small.Economy with
                        {
                            Enabled = true,
                            Market = market with
                            {
                                Brands = 5,
                                Brand = market.Brand with { BudgetMedian = market.Brand.BudgetMedian * budget },
                            },
                        },
                    },
                    (ulong)seed);
                EconomyRun? run = null;
                long paid = 0;
                run = new EconomyRun(
                    world, liable ? [new MandatoryLabelling { Compliance = 0.1, Recall = 1, Delay = 2, Fine = 30_000 }] : [])
                {
                    OnWeek = (brief, outcome, plans) =>
                    {
                        Assert.Equal(0, outcome.Values.Sum);
                        Assert.DoesNotContain(run!.Market.State.Ledger.Balances[Unlimited..].ToArray(), balance => balance < 0);
                        paid += outcome.Creators.Sum(deal => deal.Income);
                    },
                };
                run.Run();
                Assert.True(paid > 0, "nobody earned anything");
            },
            iter: 6,
            threads: 1);

    [Fact]
    public void What_is_saved_and_loaded_goes_on_as_if_nothing_had_been() =>
        Gen.Select(Gen.Int, Gen.Int[1, Weeks - 1]).Sample(
            (seed, cut) =>
            {
                var whole = new RandomMarket(seed);
                var resumed = new RandomMarket(seed);
                for (int week = 0; week < Weeks; week++)
                {
                    if (week == cut)
                    {
                        resumed.Reload();
                    }

                    MarketOutcome expected = whole.Market.Settle(whole.Brief(week));
                    MarketOutcome actual = resumed.Market.Settle(resumed.Brief(week));
                    Assert.Equal(expected.State, actual.State);
                    Assert.Equal(expected.Values, actual.Values);
                    Assert.Equal(expected.Creators, actual.Creators);
                    Assert.Equal(expected.Operators, actual.Operators);
                    Assert.Equal(expected.Commissions, actual.Commissions);
                }

                Assert.Equal(whole.Market.Save(), resumed.Market.Save());
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void Splits_add_up_to_the_ore_and_are_within_one_of_the_exact_share() =>
        Gen.Select(Gen.Long[0, Ore.Most], Gen.Long[0, Ore.Most].Array[1, 20])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample((total, weights) =>
        {
            long[] parts = LargestRemainder.Split(total, weights);
            Assert.Equal(total, parts.Sum());
            Int128 sum = weights.Sum();
            Assert.All(
                parts.Zip(weights), pair => Assert.True(Int128.Abs(((Int128)pair.First * sum) - ((Int128)total * pair.Second)) < sum));
        });

    /// <summary>The ledger by itself under any payments: what is owed and what is there never exist at once.</summary>
    [Fact]
    public void Any_charges_leave_a_sum_of_zero_and_either_money_or_debt()
    {
        Party[] parties = [
            Party.Outside, Party.State, Party.Platform, Party.Brand(0), Party.Brand(1), Party.Operator(0), Party.Creator(0),
            Party.Creator(1)];
        Gen.Select(Gen.Int[0, parties.Length - 1], Gen.Int[0, parties.Length - 1], Gen.Long[0, 1_000]).Array[1, 60].Sample(charges =>
        {
            var ledger = new Ledger(2, 1, 2);
            foreach ((int from, int to, long amount) in charges.Where(charge => charge.Item1 != charge.Item2))
            {
                long debts = parties.Sum(ledger.DebtOf);
                ledger.Charge(parties[from], parties[to], amount, PaymentPurpose.Fine);
                Assert.Equal(0, ledger.Sum);
                Assert.True(parties.Sum(ledger.DebtOf) <= debts + amount);
                Assert.All(parties.Where(party => !party.IsUnlimited), party =>
                {
                    Assert.True(ledger.BalanceOf(party) >= 0);
                    Assert.True(ledger.BalanceOf(party) == 0 || ledger.DebtOf(party) == 0);
                });
                Assert.Equal(0, ledger.DebtOf(Party.Outside) + ledger.DebtOf(Party.State));
            }
        });
    }
}
