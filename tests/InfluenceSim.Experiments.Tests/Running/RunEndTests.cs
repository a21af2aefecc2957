using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Running;

public sealed class RunEndTests
{
    private static readonly SimulationParameters Parameters = new()
    {
        WarmUp = 1,
        Horizon = 8,
        Population = new PopulationParameters { Users = 400 },
        Creators = new CreatorParameters { Influencers = 8, Fakefluencers = 4, Operators = 3 },
    };

    [Fact]
    public void Half_of_the_reach_lies_between_launch_and_end()
    {
        World world = World.Build(Parameters, ReplicateKey.Of(8, 0));
        var summaries = new List<TickSummary>();
        var end = new RunEndRecord();
        new LocalSimulation(world, []).Run(observer: summary =>
        {
            summaries.Add(summary);
            end.Add(summary);
        });

        var values = end.Values([], Parameters, MeasureRegistry.Ours).ToDictionary(value => value.Measure);
        var days = new List<double>();
        foreach (Claim claim in world.Claims.Where(claim => claim.IsFalse && claim.Start >= Parameters.WarmUpTicks))
        {
            // A user is listed once per tick at which the claim reached somebody new; the middle of that list is the half.
            int[] ticks =
                [.. summaries.SelectMany(summary => Enumerable.Repeat(summary.Tick, (int)summary.Tally[ClaimCount.Reached, claim.Id]))];
            if (ticks.Length > 0)
            {
                days.Add((ticks[(ticks.Length - 1) / 2] - claim.Start) / 24.0);
            }
        }

        Assert.True(days.Count >= 4, $"{days.Count} claims are too few to test");
        Assert.Equal(days.Average(), values["reachHalfTime"].Value, 12);
        Assert.Equal(Parameters.Horizon - 1, values["reachHalfTime"].Day);
        Assert.InRange(values["exposureTopShare"].Value, 0.01, 1);
    }

    [Fact]
    public void Cascades_count_when_finished_and_by_truth()
    {
        CascadeRecord[] cascades =
        [
            Of(isFalse: true, size: 3, CascadeAuthor.Ai, finished: true),
            Of(isFalse: true, size: 6, CascadeAuthor.Person, finished: true),
            Of(isFalse: true, size: 99, CascadeAuthor.Person, finished: false),
            Of(isFalse: false, size: 1, CascadeAuthor.Human, finished: true),
        ];
        var values = new RunEndRecord()
            .Values(cascades, Parameters, MeasureRegistry.Ours)
            .ToDictionary(value => (value.Measure, value.Group), value => value.Value);

        Assert.Equal(4.5, values[("cascadeSize", "false")]);
        Assert.Equal(1, values[("cascadeSize", "true")]);
        Assert.Equal(0.5, values[("cascadesByAi", "all")]);
        Assert.DoesNotContain(("reachHalfTime", "all"), values);
    }

    [Fact]
    public void Every_value_is_of_the_data_dictionary()
    {
        CascadeRecord[] cascades = [
            Of(isFalse: true, size: 3, CascadeAuthor.Ai, finished: true), Of(isFalse: false, size: 1, CascadeAuthor.Human, finished: true)];
        Assert.All(new RunEndRecord().Values(cascades, Parameters, MeasureRegistry.Ours), value =>
        {
            MeasureDefinition definition = DataDictionary.Get(value.Measure);
            Assert.Contains(value.Group, definition.Groups);
            Assert.True(definition.AtEnd);
        });
    }

    private static CascadeRecord Of(bool isFalse, int size, CascadeAuthor author, bool finished) =>
        new(0, isFalse, 0, author, size, 1, size, 2, 1, finished);
}
