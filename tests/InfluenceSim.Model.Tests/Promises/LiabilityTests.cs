using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>Who answers for a persona: in whole runs in which a detector finds undisclosed personas.</summary>
[Trait("Promise", "liability")]
public sealed class LiabilityTests
{
    private const double Fine = 7_000;
    private const double Refusal = 0.6;

    [Fact]
    public void All_personas_of_a_closed_operator_close_and_stay_closed()
    {
        World world = World.Build(Parameters(), ReplicateKey.Of(9, 0));
        var closed = new HashSet<int>();
        int running = 0;
        OperatorPlan[] latest = [];
        var run = new EconomyRun(world, Levers(LiableParty.Operator))
        {
            OnWeek = (brief, outcome, plans) => latest = plans,
            OnMorning = (briefs, plans) =>
            {
                Assert.All(closed, creator => Assert.False(briefs[creator].IsActive));
                foreach (OperatorPlan plan in latest.Where(plan => plan.IsClosed))
                {
                    // Personas that come later are another name's.
                    closed.UnionWith(world.Operators[plan.Operator].Personas.Where(creator => !world.Creators[creator].IsReserve));
                    running += world.Operators[plan.Operator].Personas.Count(creator => briefs[creator].IsActive);
                }

                latest = [];
            },
        };
        run.Run();

        Assert.True(closed.Count > world.Operators.Count, $"{closed.Count} personas were closed");
        Assert.Equal(0, running);
    }

    [Fact]
    public void New_personas_of_a_closed_operator_are_refused_at_the_stated_rate()
    {
        int refused = 0;
        int launched = 0;
        for (int replicate = 0; replicate < 12; replicate++)
        {
            World world = World.Build(Parameters(), ReplicateKey.Of(9, replicate));
            var wasClosed = new HashSet<int>();
            new EconomyRun(world, Levers(LiableParty.Operator))
            {
                OnWeek = (brief, outcome, plans) =>
                {
                    foreach (OperatorPlan plan in plans)
                    {
                        refused += plan.Refused.Count;
                        launched += wasClosed.Contains(plan.Operator) ? plan.Launches.Count : 0;
                        Assert.True(wasClosed.Contains(plan.Operator) || plan.Refused.Count == 0, "only who was closed is refused");
                    }

                    wasClosed.UnionWith(plans.Where(plan => plan.IsClosed).Select(plan => plan.Operator));
                },
            }.Run();
        }

        // Three standard errors of a binomial share.
        double tries = refused + launched;
        Assert.True(tries > 100, $"{tries} tries are too few to test");
        Assert.InRange(
            refused / tries,
            Refusal - (3 * Math.Sqrt(Refusal * (1 - Refusal) / tries)),
            Refusal + (3 * Math.Sqrt(Refusal * (1 - Refusal) / tries)));
    }

    [Theory]
    [InlineData(LiableParty.Operator)]
    [InlineData(LiableParty.Brand)]
    [InlineData(LiableParty.Platform)]
    public void Fines_arrive_at_the_liable_party_and_nowhere_else(LiableParty party)
    {
        World world = World.Build(Parameters(), ReplicateKey.Of(9, 1));
        double expected = 0;
        var charged = new long[4];
        long state = 0;
        EconomyRun? run = null;
        run = new EconomyRun(world, Levers(party))
        {
            OnWeek = (brief, outcome, plans) =>
            {
                expected += Enumerable.Range(0, world.Creators.Count)
                    .Where(creator => world.Creators[creator].IsAi)
                    .Sum(creator => brief.Creators[creator].Strikes * Fine);
                EconomySurvey values = outcome.Values;
                long[] fines = [values.FinesOperators, values.FinesBrands, values.FinesPlatform, values.FinesCreators];
                for (int i = 0; i < fines.Length; i++)
                {
                    charged[i] += fines[i];
                }

                state = run!.Market.State.Ledger.BalanceOf(Party.State);
            },
        };
        run.Run();

        // Fines are all that the state earns; what a party could not pay yet is its debt.
        Assert.True(expected >= 5 * Fine, $"{expected} kr of fines are too little to test");
        Assert.Equal(Ore.Of(expected), charged.Sum());
        Assert.Equal(0, charged[3]);
        Assert.InRange(state, 1, charged.Sum());
        switch (party)
        {
            case LiableParty.Operator:
                Assert.Equal(charged.Sum(), charged[0]);
                break;
            case LiableParty.Brand:
                // Without a brand behind it the operator answers: for farms and manipulative personas it always does.
                Assert.True(charged[1] > 0 && charged[2] == 0, string.Join(", ", charged));
                break;
            default:
                Assert.Equal(charged.Sum(), charged[2]);
                break;
        }
    }

    private static Policy[] Levers(LiableParty party) =>
    [
        new MandatoryLabelling { Compliance = 0.2, Recall = 1, Delay = 10, FalsePositive = 0.2 },
        new OperatorLiability { Liable = party, Fine = Fine, Strikes = 2, Refusal = Refusal },
    ];

    private static SimulationParameters Parameters()
    {
        SimulationParameters small = SmallWorld.Parameters(users: 300, warmUp: 7, horizon: 70);
        return small with
        {
            Creators = small.Creators with
            {
                Influencers = 10,
                Fakefluencers = 24,
                Operators = 6,
                Mix = new KindMix { Commercial = 3, Farm = 1, Manipulative = 1 },
            },
            Economy = small.Economy with
            {
                Enabled = true,
                Market = small.Economy.Market with
                {
                    Brands = 10,
                    OperatorCapital = 1e6,
                    Brand = small.Economy.Market.Brand with { Aversion = 0 },
                },
                Operators = small.Economy.Operators with { LaunchCost = 100, LaunchDays = 1, Pool = 6 },

                // People with AI tools have a duty of their own, and would be fined too.
                Adaptation = small.Economy.Adaptation with { Strategies = new StrategyWeights { AdoptAi = 0 } },
            },
        };
    }
}
