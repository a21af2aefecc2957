using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Tests;

namespace InfluenceSim.Model.Counts.Tests;

[Trait("Promise", "measure-in-one-place")]
public sealed class MeasureRegistryTests
{
    private static readonly MeasureDefinition Likes = Own("likesOfPeople", day => day.Today[Count.LikesOf, 0]);

    [Fact]
    public void An_own_measure_is_counted_beside_the_others_and_changes_none_of_them()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters());
        var own = new List<TickSummary>();
        var simulation = new LocalSimulation(world, [], measures: MeasureRegistry.Ours.With(Likes));
        simulation.Run(observer: own.Add);
        List<TickSummary> ours = SmallWorld.Summaries(world);

        MeasureValue[] likes = [.. own.SelectMany(summary => summary.Measures).Where(value => value.Measure == Likes.Name)];
        int warmUp = world.Parameters.WarmUp;
        Assert.Equal(
            Enumerable.Range(-1, world.Parameters.Horizon + 1).Select(day => (double)ours
                .Where(summary => summary.Tick / 24 == day + warmUp).Sum(summary => summary.Tally[Count.LikesOf])),
            likes.Select(value => value.Value));
        Assert.Contains(likes, value => value.Value > 0);
        Assert.Equal(
            ours.SelectMany(summary => summary.Measures),
            own.SelectMany(summary => summary.Measures).Where(value => value.Measure != Likes.Name));
        Assert.Equal(SmallWorld.Run(world).Digest, simulation.Digest);
    }

    [Fact]
    public void Adding_gives_another_registry()
    {
        MeasureRegistry own = MeasureRegistry.Ours.With(Likes);

        Assert.Same(Likes, own.Get(Likes.Name));
        Assert.Equal([.. MeasureRegistry.Ours.All, Likes], own.All);
        Assert.Null(MeasureRegistry.Ours.Find(Likes.Name));
        Assert.NotEqual(MeasureRegistry.Ours.Fingerprint, own.Fingerprint);
        Assert.Equal(MeasureRegistry.Ours.With(Likes).Fingerprint, own.Fingerprint);
    }

    [Fact]
    public void A_measure_that_would_be_taken_for_another_or_has_no_formula_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Own("sessions", _ => 0)));
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Likes, Likes));
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Likes with { Name = "likes of people" }));
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Likes with { Name = "likes/all" }));
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Likes with { Formulas = [] }));
        Assert.Throws<ArgumentException>(() => MeasureRegistry.Ours.With(Likes with { Formulas = [.. Likes.Formulas, .. Likes.Formulas] }));
        Assert.Throws<ArgumentException>(() =>
            MeasureRegistry.Ours.With(Likes with { Formulas = [new GroupFormula(MeasureGroup.Everyone)] }));
    }

    [Fact]
    public void What_is_no_number_is_no_value()
    {
        MeasureRegistry own = MeasureRegistry.Of(Own("never", _ => null), Own("undefined", _ => double.NaN), Own("always", _ => 1));
        var summaries = new List<TickSummary>();
        new LocalSimulation(SmallWorld.Build(SmallWorld.Parameters()), [], measures: own).Run(observer: summaries.Add);

        Assert.Equal(["always"], summaries.SelectMany(summary => summary.Measures).Select(value => value.Measure).Distinct());
    }

    [Fact]
    public void Saved_state_of_a_run_with_other_measures_is_refused()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters());
        var own = new LocalSimulation(world, [], measures: MeasureRegistry.Ours.With(Likes));

        Assert.Throws<StateException>(() => own.Load(new LocalSimulation(world, []).Save()));
        own.Load(new LocalSimulation(world, [], measures: MeasureRegistry.Ours.With(Likes)).Save());
    }

    [Fact]
    public void A_measure_is_found_by_its_name_alone()
    {
        MeasureRegistry own = MeasureRegistry.Of(Likes);

        Assert.Same(Likes, own.Find(Likes.Name));
        Assert.Null(own.Find("sessions"));
        Assert.Throws<KeyNotFoundException>(() => own.Get("sessions"));
    }

    [Fact]
    public void Headlines_are_named_as_scenarios_name_outcomes_and_those_of_the_economy_come_last()
    {
        MeasureRegistry own = MeasureRegistry.Of(
            Own("paid", _ => 1) with { Formulas = Everyone.Weekly(_ => 1), Headlines = ["all"] },
            Likes,
            Own("liked", _ => 1) with { Headlines = ["all"] },
            Own("spent", _ => 1) with { NeedsEconomy = true, Headlines = ["all"] },
            Own("seen", _ => 1) with { Formulas = MeasureGroups.Makers.Daily((_, _) => 1), Headlines = ["ai"] });

        Assert.Equal(["liked", "seen/ai", "paid", "spent"], own.Headlines(hasEconomy: true));
        Assert.Equal(["liked", "seen/ai"], own.Headlines(hasEconomy: false));
    }

    private static MeasureDefinition Own(string name, Func<DayEnd, double?> of) =>
        new(name, "made up", Scale.Count("{like}"), Aggregator.Sum, "made up") { Formulas = Everyone.Daily(of) };
}
