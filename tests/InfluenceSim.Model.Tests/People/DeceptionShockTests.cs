using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Model.Tests.People;

public sealed class DeceptionShockTests
{
    [Fact]
    public void Taking_a_person_for_an_AI_is_no_deception()
    {
        var parameters = SmallWorld.Parameters(users: 200, warmUp: 0, horizon: 3);
        parameters = parameters with
        {
            Creators = parameters.Creators with { Fakefluencers = 0 },
            Perception = parameters.Perception with { FalseAlarm = 1 },
        };
        var run = new LocalSimulation(SmallWorld.Build(parameters), []);
        var tally = new Tally();
        run.Run(observer: summary => tally.Add(summary.Tally));

        Assert.True(tally[Count.HumanMistaken] > 0);
        Assert.Equal(0, tally[Count.Shocks]);
        Assert.Equal(0, tally[Count.ShockUnfollows]);
    }
}
