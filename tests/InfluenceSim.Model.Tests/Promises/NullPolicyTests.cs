using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

[Trait("Promise", "null-policy-is-zero")]
public sealed class NullPolicyTests
{
    private static SimulationParameters Parameters => SmallWorld.Parameters(users: 300, warmUp: 2, horizon: 5);

    public static TheoryData<Policy> LeversWithoutStrength => new()
    {
        new VoluntaryLabelling { Share = 0 },
        new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0 },
        new FactCheckLabels { Coverage = 0 },
        new Downrank { Target = DownrankTarget.Ai, Factor = 1 },
        new Downrank { Target = DownrankTarget.LabelledAi, Factor = 1 },
        new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 1 },
        new Downrank { Target = DownrankTarget.Claims, Factor = 1 },
        new MandatoryLabelling { From = 3, Until = 3 },
        new ChronologicalFeed { From = 5 },
    };

    [Theory]
    [MemberData(nameof(LeversWithoutStrength))]
    public void A_lever_without_strength_changes_no_bit(Policy policy)
    {
        World world = SmallWorld.Build(Parameters);
        Assert.Equal(SmallWorld.Run(world).Digest, SmallWorld.Run(world, policy).Digest);
    }

    [Fact]
    public void A_mandate_without_prominence_compliance_and_detector_changes_no_bit_where_nobody_discloses()
    {
        World world = SmallWorld.Build(Parameters with { Platform = Parameters.Platform with { DisclosureToday = 0 } });
        var mandate = new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0, Prominence = 0 };
        Assert.Equal(SmallWorld.Run(world).Digest, SmallWorld.Run(world, mandate).Digest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void A_label_that_cannot_be_noticed_leaves_people_as_they_are(double today)
    {
        SimulationParameters parameters = Parameters with
        {
            Platform = Parameters.Platform with { DisclosureToday = today, Prominence = 0 },
            Effects = Parameters.Effects with { Evasion = EvasionPreset.None },

            // Many discoveries and follows, so that a label which spares a shock unseen would show.
            Perception = Parameters.Perception with { DetectHazard = 0.8, Base = 2 },
            Reactions = Parameters.Reactions with { Follow = 0.2 },
        };
        World world = SmallWorld.Build(parameters);
        List<TickSummary> none = SmallWorld.Summaries(world);
        List<TickSummary> everybody = SmallWorld.Summaries(
            world, new MandatoryLabelling { Compliance = 1, Recall = 1, Delay = 0, FalsePositive = 1 });

        string[] labelCounts = ["aiImpressions", "aiUnlabelled", "overBlocking", "aiActiveUndisclosed", "humansRestricted"];
        var expected = SmallWorld.Values(none).Where(row => !labelCounts.Contains(row.Key.Measure));
        var found = SmallWorld.Values(everybody).Where(row => !labelCounts.Contains(row.Key.Measure));
        Assert.Equal(expected, found);
        Assert.Contains(SmallWorld.Values(none), row => row.Key.Measure == "shocks" && row.Value > 0);

        // The labels are in force: nothing above holds because nothing was done.
        Assert.Equal(0, SmallWorld.Values(everybody)[(4, "aiUnlabelled", "all")]);
    }
}
