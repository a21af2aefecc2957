using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>The end of a lever does not undo the past, unless it says that it does.</summary>
[Trait("Promise", "reported-faults")]
public sealed class EndedLeverTests
{
    private const int End = 4;
    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_is_banned_stays_so_and_nobody_else_becomes_it(bool lifts)
    {
        Policy[] levers = [new StrikesAndBans { Strikes = 1, Recall = 1, Delay = 6, Until = End, Lifts = lifts }];
        CreatorStatus[] lastDay = Statuses(levers, End - 1);
        CreatorStatus[] later = Statuses(levers, End + 60);

        Assert.Contains(lastDay, status => status.HasFlag(CreatorStatus.Banned));
        Assert.Contains(lastDay, status => !status.HasFlag(CreatorStatus.Banned));
        Assert.Equal(lifts ? [.. lastDay.Select(_ => CreatorStatus.None)] : lastDay, later);
    }

    [Fact]
    public void Labels_are_the_rules_own_and_end_with_it()
    {
        Policy[] levers = [new MandatoryLabelling { Compliance = 0, Recall = 1, Delay = 1, Until = End }];

        Assert.Contains(Statuses(levers, End - 1), status => status.HasFlag(CreatorStatus.Labelled));
        Assert.All(Statuses(levers, End), status => Assert.Equal(CreatorStatus.None, status));
    }

    [Fact]
    public void What_was_learned_fades_by_its_half_life()
    {
        var campaign = new LiteracyCampaign { Reach = 1, Gain = 1, HalfLife = 8, Until = End };
        double Gain(int day) => RulesOn([campaign], day).LiteracyGain(0.5);

        Assert.True(Gain(End - 1) > 0.5);
        Assert.Equal(Gain(End - 1) / 2, Gain(End + 7), 1e-12);
    }

    private static Rules RulesOn(Policy[] levers, int day) =>
        Rules.On(new PlatformParameters { DisclosureToday = 0 }, levers, new PolicyDay(day));

    private static CreatorStatus[] Statuses(Policy[] levers, int day)
    {
        Tick last = new PolicyDay(day).OfRun(World.Parameters.WarmUp).LastTick;
        return
        [
            .. Enumerable.Range(0, World.Creators.Count).Where(creator => World.Creators[creator].IsAi)
                .Select(creator => AccountTimeline.Of(World, new CreatorId(creator), default, RulesOn(levers, day))
                    .StatusAt(last)),
        ];
    }
}
