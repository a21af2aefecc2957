using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>Accounts that are followed from day to day against accounts that are looked at for the first time.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class AccountTimelinesTests
{
    private static readonly Tick Later = new(PlatformScene.Hour(60));
    private static readonly World World = PlatformScene.World(hasEconomy: true);

    private static readonly Rules Today = new()
    {
        Disclosure = PerKind.Of(0.3),
        ProvenanceHuman = 0.4,
        ProvenanceDoubt = 0.2,
        Detectors = [new Detector(PerKind.Of(0.5), 20, 0.1, new PolicyDay(0))],
        Strikes =
        [
            new StrikeRule(2, PerKind.Of(0.5), 20, 0.3, 100, new PolicyDay(0)),
            new StrikeRule(1, PerKind.Of(1), 20, 0, 100, new PolicyDay(0)) { Shared = 0.9 },
        ],
        Economy = new EconomyRules { AdDuties = [new AdDuty(0.4, 1, 0.5, 100)] },
    };

    private static readonly Dictionary<string, Rules> Changes = new()
    {
        ["disclosure"] = Today with { Disclosure = PerKind.Of(0.8) },
        ["disclosure of who is not fictional"] = Today with { DisclosureUnlessFictional = PerKind.Of(0.8) },
        ["labels of advertisements"] = Today with { AdLabels = PerKind.Of(0.8) },
        ["labels of advertisements of who is not fictional"] = Today with { AdLabelsUnlessFictional = PerKind.Of(0.8) },
        ["what AI tools sign"] = Today with { ProvenanceAi = PerKind.Of(0.6) },
        ["what people sign"] = Today with { ProvenanceHuman = 0.9 },
        ["doubt"] = Today with { ProvenanceDoubt = 0 },
        ["detectors"] = Today with { Detectors = [new Detector(PerKind.Of(0.9), 20, 0.1, new PolicyDay(0))] },
        ["strikes"] = Today with { Strikes = [new StrikeRule(1, PerKind.Of(0.5), 20, 0.3, 100, new PolicyDay(0))] },
        ["detectors that have ended"] = Today with
        {
            EndedDetectors = [new Detector(PerKind.Of(0.9), 5, 0.1, new PolicyDay(0)) { Until = new PolicyDay(40) }],
        },
        ["duties"] = Today with { Economy = new EconomyRules { AdDuties = [new AdDuty(0.9, 1, 0.5, 100)] } },
    };

    public static TheoryData<string> Changed => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Changed))]
    public void A_change_of_any_rule_is_in_force_at_once(string what)
    {
        var accounts = new AccountTimelines(World);
        var standings = new CreatorStanding[World.Creators.Count];
        accounts.Update(Today, standings);
        byte[] before = accounts.StatusesAt(Later);
        accounts.Update(Changes[what], standings);

        Assert.Equal(Fresh(Changes[what], standings), accounts.StatusesAt(Later));
        Assert.NotEqual(before, accounts.StatusesAt(Later));
    }

    [Fact]
    public void An_account_whose_standing_changes_is_looked_at_anew()
    {
        var accounts = new AccountTimelines(World);
        accounts.Update(Today, new CreatorStanding[World.Creators.Count]);
        CreatorStanding[] later =
        [
            .. World.Creators.Select((_, creator) =>
                new CreatorStanding(new RunDay(creator % 3 * 20), creator % 5 == 0, creator % 2 == 0, 0.5f, false)),
        ];
        accounts.Update(Today, later);

        Assert.Equal(Fresh(Today, later), accounts.StatusesAt(Later));
    }

    [Fact]
    public void An_account_that_begins_to_advertise_is_looked_at_for_its_advertisements()
    {
        Rules rules = Today with { Detectors = [new Detector(PerKind.Of(0.5), 20, 0.1, new PolicyDay(0)) { SeesAdsOnly = true }] };
        var accounts = new AccountTimelines(World);
        accounts.Update(rules, new CreatorStanding[World.Creators.Count]);
        Assert.DoesNotContain(accounts.StatusesAt(Later), status => ((CreatorStatus)status).HasFlag(CreatorStatus.Detected));
        CreatorStanding[] later = [.. World.Creators.Select(_ => default(CreatorStanding) with { HasAdvertised = true })];
        accounts.Update(rules, later);

        Assert.Equal(Fresh(rules, later), accounts.StatusesAt(Later));
        Assert.Contains(accounts.StatusesAt(Later), status => ((CreatorStatus)status).HasFlag(CreatorStatus.LabelledAds));
    }

    private static byte[] Fresh(Rules rules, CreatorStanding[] standings)
    {
        var accounts = new AccountTimelines(World);
        accounts.Update(rules, standings);
        return accounts.StatusesAt(Later);
    }
}
