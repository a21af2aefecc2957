using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>What an arm's dated levers are after a rule was changed on a day.</summary>
public sealed class RuleChangeTests
{
    private static readonly Downrank New = new() { Factor = 0.3 };

    [Fact]
    public void What_was_in_force_ends_where_the_new_one_begins() => Assert.Equal(
        [new Downrank { From = 2, Until = 5 }, New with { From = 5 }],
        Changed(New, new Downrank { From = 2 }));

    [Fact]
    public void What_was_to_come_or_would_begin_on_that_day_never_does() => Assert.Equal(
        [New with { From = 5 }], Changed(New, new Downrank { From = 5 }, new Downrank { From = 9, Until = 12 }));

    [Fact]
    public void What_ended_before_is_still_told_of() => Assert.Equal(
        [new Downrank { From = 1, Until = 5 }, new Downrank { From = 2, Until = 3 }],
        Changed(null, new Downrank { From = 1, Until = 8 }, new Downrank { From = 2, Until = 3 }));

    [Fact]
    public void Other_levers_stay() => Assert.Equal(
        [new ChronologicalFeed { From = 7 }], Changed(null, new ChronologicalFeed { From = 7 }));

    // Else a session would be another run than the scenario that is saved of it.
    [Fact]
    public void On_earlier_days_the_rules_are_the_same_before_and_after()
    {
        Policy[] before = [new Downrank { Ramp = 9 }, new Downrank { From = 3, Until = 12 }, new StrikesAndBans { Until = 4 }];
        foreach (Policy? begins in new Policy?[] { New, null })
        {
            IReadOnlyList<Policy> after = Changed(begins, before);
            for (int day = -2; day < 5; day++)
            {
                Assert.Equivalent(On(day, before), On(day, after), strict: true);
            }

            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Assert.Equivalent(On(5, before), On(5, after), strict: true));
        }
    }

    private static Rules On(int day, IReadOnlyList<Policy> policies) => Rules.On(new(), policies, new PolicyDay(day));

    private static IReadOnlyList<Policy> Changed(Policy? begins, params Policy[] before) =>
        new RuleChange(new PolicyDay(5), 0, typeof(Downrank), begins).Of(before);
}
