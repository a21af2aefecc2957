using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>Whose posts bear a label hides nothing, whoever put the label there: nobody looks for it, and it gets no strike.</summary>
[Trait("Promise", "reported-faults")]
public sealed class SignedPersonaTests
{
    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters());
    private static readonly Tick Last = new(Tick.PerDay * 5);

    private static readonly Policy[] Searches =
    [
        new StrikesAndBans { Strikes = 1, Recall = 1, Delay = 0.1 },
        new MandatoryLabelling { Compliance = 0, Recall = 1, Delay = 0.1 },
    ];

    [Fact]
    public void A_persona_that_is_labelled_by_signature_is_neither_found_nor_struck_nor_banned()
    {
        AccountTimeline[] signed = Timelines([new Provenance { AiCoverage = 1, Doubt = 0 }, .. Searches]);
        AccountTimeline[] unsigned = Timelines(Searches);

        Assert.Contains(unsigned, account => account.IsBannedAt(Last) && account.StrikesAt(Last) > 0);
        Assert.All(signed, account =>
        {
            Assert.True(account.StatusAt(Last).HasFlag(CreatorStatus.Labelled));
            Assert.False(account.StatusAt(Last).HasFlag(CreatorStatus.Detected));
            Assert.False(account.IsBannedAt(Last));
            Assert.Equal(0, account.StrikesAt(Last));
        });
    }

    [Fact]
    public void Where_some_sign_strikes_are_for_the_others_only()
    {
        AccountTimeline[] accounts = Timelines([new Provenance { AiCoverage = 0.5, Doubt = 0 }, .. Searches]);

        Assert.Contains(accounts, account => account.IsBannedAt(Last));
        Assert.Contains(accounts, account => !account.IsBannedAt(Last));
        Assert.All(
            accounts.Where(account => account.IsBannedAt(Last)),
            account => Assert.True(account.StatusAt(Last).HasFlag(CreatorStatus.Unverified)));
    }

    private static AccountTimeline[] Timelines(Policy[] policies)
    {
        var rules = Rules.On(new PlatformParameters { DisclosureToday = 0 }, policies, new PolicyDay(3));
        return
        [
            .. Enumerable.Range(0, World.Creators.Count).Where(creator => World.Creators[creator].IsAi)
                .Select(creator => AccountTimeline.Of(World, new CreatorId(creator), default, rules)),
        ];
    }
}
