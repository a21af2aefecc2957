using CsCheck;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy.Operators;

public sealed class OperatorStateTests
{
    private static readonly World World = OperatorRun.World();
    private static readonly Rules Rules = new()
    {
        Economy = new EconomyRules { StrikesToClose = PerKind.Of(8), Refusal = PerKind.Of(0.5), PersonaCap = PerKind.Of(14) },
    };

    [Fact]
    public void Saved_and_loaded_in_any_week_it_plans_the_same() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Int[1, 24]).Sample((seed, week) =>
        {
            OperatorRun whole = Run(seed);
            OperatorRun other = Run(seed);
            whole.Until(week);
            other.Until(week);
            var loaded = new Operator(World, 0);
            loaded.Load(whole.Operator.Save());
            Assert.Equal(whole.Operator.Save(), loaded.Save());
            other.Operator = loaded;
            for (int later = 0; later < 10; later++)
            {
                OperatorPlan expected = Week(whole);
                OperatorPlan plan = Week(other);
                Assert.Equal(expected.Launches, plan.Launches);
                Assert.Equal(expected.Retirements, plan.Retirements);
                Assert.Equal(expected.Refused, plan.Refused);
                Assert.Equal((expected.IsClosed, expected.State, expected.Unused), (plan.IsClosed, plan.State, plan.Unused));
            }
        }, iter: 100);

    [Fact]
    public void No_persona_runs_twice_or_after_its_end() =>
        Gen.Int[0, 1_000].Sample(seed =>
        {
            OperatorRun run = Run(seed);
            var ended = new HashSet<int>();
            for (int week = 0; week < 40; week++)
            {
                HashSet<int> before = [.. run.Running];
                OperatorPlan plan = Week(run);
                Assert.All(
                    plan.Launches,
                    launch =>
                        Assert.True(
                            World.Creators[launch.Creator].IsReserve
                                && !before.Contains(launch.Creator)
                                && !ended.Contains(launch.Creator)));
                ended.UnionWith(plan.Retirements);
                ended.UnionWith(plan.Refused);
                ended.UnionWith(plan.IsClosed ? before : []);
                Assert.True(run.Cash >= 0);
                Assert.InRange(plan.Unused, 0, 6);
            }
        }, iter: 100);

    [Fact]
    public void Another_operators_or_an_altered_state_is_refused()
    {
        byte[] state = Run(1).Operator.Save();
        Assert.Throws<StateException>(() => new Operator(World, 1).Load(state));
        Assert.Throws<StateException>(() => new Operator(OperatorRun.World(fakefluencers: 33), 0).Load(state));
        state[^1] ^= 1;
        Assert.Throws<StateException>(() => new Operator(World, 0).Load(state));
    }

    private static OperatorRun Run(int seed) => new(World, 0, _ => Rules)
    {
        Cash = 20_000_000,
        Persona = (creator, week) =>
        {
            var random = new Random(HashCode(seed, creator, week));
            return new PersonaWeek(
                new CreatorId(creator),
                random.Next(0, 800_000),
                random.Next(0, 500_000),
                random.Next(0, 50),
                random.Next(10) == 0 ? 1 : 0,
                new Random((seed * 1_000) + creator).Next(6) == 0 && week > 6);
        },
    };

    private static OperatorPlan Week(OperatorRun run) => run.Week % 5 == 0 ? run.Next(new Commission(run.Week, 0)) : run.Next();

    private static int HashCode(int seed, int creator, int week) => (((seed * 1_009) + creator) * 1_013) + week;
}
