using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Policies;

/// <summary>Two of one lever in one arm: each keeps its own dates, delays and counts, whichever is written first.</summary>
public sealed class CompositionTests
{
    private const int Hours = SimulationParameters.HoursPerDay;
    private static readonly World World = Build();
    private static readonly PlatformParameters Today = World.Parameters.Platform;

    private static CreatorStatus[] Statuses(Rules rules) =>
        [.. Enumerable.Range(0, World.Creators.Count)
            .Select(creator => AccountTimeline.Of(World, new CreatorId(creator), default, rules).StatusAt(new Tick(Tick(3))))];


    [Fact]
    public void Two_mandates_label_what_either_labels()
    {
        var early = new MandatoryLabelling { From = 0, Until = 20, Compliance = 0.3, Recall = 0.4, Delay = 6, FalsePositive = 0.2 };
        var late = new MandatoryLabelling
        {
            From = 10,
            Compliance = 0.2,
            Recall = 0.9,
            Delay = 1,
            FalsePositive = 0.1,
            AppliesTo = PersonaScope.Farm,
        };
        AssertUnion(
            early,
            late,
            (creator, day, rules) => AccountTimeline.Of(World, new CreatorId(creator), default, rules)
                .StatusAt(new Tick(Tick(day)))
                .HasFlag(CreatorStatus.Labelled));
    }

    [Fact]
    public void Two_authorities_ban_whom_either_bans()
    {
        var slow = new StrikesAndBans { From = 0, Strikes = 3, Recall = 0.9, Delay = 4, FalsePositive = 0.3, AppealDays = 4 };
        var quick = new StrikesAndBans { From = 8, Strikes = 1, Recall = 0.3, Delay = 1, FalsePositive = 0.6, AppealDays = 9 };
        AssertUnion(
            slow,
            quick,
            (creator, day, rules) => AccountTimeline.Of(World, new CreatorId(creator), default, rules).IsBannedAt(new Tick(Tick(day))));
    }

    [Fact]
    public void Two_programmes_check_what_either_checks()
    {
        var broad = new FactCheckLabels { From = 0, Coverage = 0.9, DelayMin = 48, DelayMax = 96 };
        var quick = new FactCheckLabels { From = 3, Coverage = 0.3, DelayMin = 1, DelayMax = 6 };
        AssertUnion(
            broad,
            quick,
            (post, day, rules) => FactCheck.IsOn(World, rules, (ulong)post, new Tick(World.Parameters.WarmUpTicks), new Tick(Tick(day))));
    }

    [Fact]
    public void Two_campaigns_teach_each_its_own_people_its_own_lesson()
    {
        Policy[] campaigns = [
            new LiteracyCampaign { Reach = 0.2, Gain = 2, HalfLife = 10_000 },
            new LiteracyCampaign { Reach = 0.6, Gain = 0.5, HalfLife = 10_000 }];
        foreach (Policy[] order in new[] { campaigns, [campaigns[1], campaigns[0]] })
        {
            Rules rules = Rules.On(Today, order, new PolicyDay(0));
            Assert.Equal((2.0, 0.5, 0.0), (rules.LiteracyGain(0.1), rules.LiteracyGain(0.4), rules.LiteracyGain(0.7)));
            Assert.Equal((true, true, false), (rules.IsTaught(0.1), rules.IsTaught(0.4), rules.IsTaught(0.7)));
        }
    }

    [Fact]
    public void Of_two_stated_prominences_the_greater_holds_in_any_order()
    {
        Policy[] mandates =
            [new MandatoryLabelling { Prominence = 0.3 }, new MandatoryLabelling { Prominence = 0.5 }, new MandatoryLabelling()];
        Assert.Equal(0.5, Rules.On(Today, mandates, new PolicyDay(0)).Prominence);
        Assert.Equal(0.5, Rules.On(Today, [mandates[2], mandates[1], mandates[0]], new PolicyDay(0)).Prominence);
    }

    [Fact]
    public void What_labels_of_advertisements_look_like_is_theirs_alone_and_what_all_look_like_is_theirs_too()
    {
        var all = new MandatoryLabelling { Prominence = 0.5, Ramp = 4, Form = LabelForm.Interstitial };
        var ads = new MandatoryLabelling { Prominence = 0.7, Scope = MandateScope.Sponsored, Ramp = 2, Form = LabelForm.Interstitial };
        var today = new PlatformParameters { Prominence = 0.1 };
        foreach (Policy[] order in new Policy[][] { [all, ads], [ads, all] })
        {
            Rules rules = Rules.On(today, order, new PolicyDay(0));
            Assert.Equal(new LabelLook(0.2, 0.25), rules.LookOf(isAd: false));
            Assert.Equal((0.4, 0.5), (Math.Round(rules.LookOf(isAd: true).Prominence!.Value, 12), rules.LookOf(isAd: true).Interstitial));
        }

        Assert.Equal(default, Rules.On(today, [ads], new PolicyDay(0)).LookOf(isAd: false));
        Assert.Equal(new LabelLook(0.5, 1), Rules.On(today, [all], new PolicyDay(4)).LookOf(isAd: true));
    }

    [Fact]
    public void Of_two_wordings_the_one_that_takes_more_holds_and_plain_words_say_nothing()
    {
        var process = new MandatoryLabelling { Wording = LabelWording.Process, Ramp = 2 };
        var harm = new MandatoryLabelling { Wording = LabelWording.Harm, Ramp = 2 };
        double?[] Found(params Policy[] levers) =>
            [.. Enumerable.Range(0, 2).Select(day => Rules.On(Today, levers, new PolicyDay(day)).Look.Wording)];
        Assert.Equal([null, null], Found(new MandatoryLabelling { Ramp = 2 }));
        Assert.Equal([1.25, 1.5], Found(harm, process, new MandatoryLabelling()));
        Assert.Equal(Found(harm), Found(process, harm));
        Assert.Equal([0.8333, 0.6667], Found(new MandatoryLabelling(), process).Select(factor => Math.Round(factor!.Value, 4)));
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_twice_and_alike_on_the_same_people_changes_no_more_than_its_factors(string name)
    {
        var lever = (Policy)Activator.CreateInstance(PolicyRegistry.Levers[name])!;
        Rules once = Rules.On(Today, [lever], new PolicyDay(3));
        Rules twice = Rules.On(Today, [lever, lever], new PolicyDay(3));
        Assert.Equal(Statuses(once), Statuses(twice));
        Assert.Equal(once.LiteracyGain(0.1), twice.LiteracyGain(0.1));
        Assert.Equal(once.OutOfNetworkShare(0.3), twice.OutOfNetworkShare(0.3));
        Assert.Equal(
            (once.ProvenanceAi, once.ProvenanceHuman, once.ProvenanceDoubt, once.ReplyDisclosure, once.Prominence),
            (twice.ProvenanceAi, twice.ProvenanceHuman, twice.ProvenanceDoubt, twice.ReplyDisclosure, twice.Prominence));
        Assert.Equal(once.ShareFactor * once.ShareFactor, twice.ShareFactor, 1e-12);

        // What is taken off a log value is a factor too.
        Assert.Equal(
            once.Economy with { AdDuties = [], BrandAversion = 2 * once.Economy.BrandAversion }, twice.Economy with { AdDuties = [] });
        Assert.Equal(once.Economy.AdDisclosure(CreatorClass.Influencer, 0.2), twice.Economy.AdDisclosure(CreatorClass.Influencer, 0.2));
    }

    public static TheoryData<string> Levers => [.. PolicyRegistry.Levers.Keys];

    [Theory]
    [MemberData(nameof(Levers))]
    public void No_lever_ignores_its_ramp(string name)
    {
        var lever = (Policy)Activator.CreateInstance(PolicyRegistry.Levers[name])!;
        Rules half = Rules.On(Today, [lever with { Ramp = 2 }], new PolicyDay(0));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Assert.Equivalent(Rules.On(Today, [], new PolicyDay(0)), half, strict: true));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Assert.Equivalent(Rules.On(Today, [lever], new PolicyDay(0)), half, strict: true));
        Assert.Equivalent(
            Rules.On(Today, [lever], new PolicyDay(1)), Rules.On(Today, [lever with { Ramp = 2 }], new PolicyDay(1)), strict: true);
    }

    [Fact]
    public void A_chronological_feed_comes_to_more_and_more_users_and_to_all_in_the_end()
    {
        var lever = new ChronologicalFeed { Ramp = 4 };
        HashSet<int> before = [];
        for (int day = 0; day < 6; day++)
        {
            Rules rules = Rules.On(Today, [lever], new PolicyDay(day));
            HashSet<int> now =
                [.. Enumerable.Range(0, World.Users).Where(user => FeedRollout.IsChronological(World.Draws, rules, new Account(user)))];
            Assert.Subset(now, before);
            double expected = Math.Min(1, (day + 1) / 4.0);
            Assert.Equal(expected, now.Count / (double)World.Users, 4 * Math.Sqrt(expected * (1 - expected) / World.Users));
            before = now;
        }

        Assert.DoesNotContain(
            true,
            Enumerable.Range(0, World.Users)
                .Select(user => FeedRollout.IsChronological(World.Draws, Rules.On(Today, [], new PolicyDay(0)), new Account(user))));
    }

    [Fact]
    public void A_cap_goes_down_from_what_the_feed_shows_today()
    {
        var lever = new OutOfNetworkCap { Share = 0.1, Ramp = 4 };
        Assert.Equal(
            [0.25, 0.2, 0.15, 0.1, 0.1],
            Enumerable.Range(0, 5).Select(day => Math.Round(Rules.On(Today, [lever], new PolicyDay(day)).OutOfNetworkShare(0.3), 12)));
        Assert.Equal(0.05, Rules.On(Today, [lever], new PolicyDay(2)).OutOfNetworkShare(0.05));
        Assert.Equal(0.02, Rules.On(Today, [lever, new OutOfNetworkCap { Share = 0.02 }], new PolicyDay(9)).OutOfNetworkShare(0.3));
    }

    [Fact]
    public void Disclosure_grows_from_todays_whichever_lever_comes_first()
    {
        var mandate = new MandatoryLabelling { Compliance = 0.6, Ramp = 4 };
        var today = new PlatformParameters { DisclosureToday = 0.2 };
        Assert.Equal(
            [0.3, 0.4, 0.5, 0.6],
            Enumerable.Range(0, 4).Select(day => Math.Round(Rules.On(today, [mandate], new PolicyDay(day)).Disclosure.Farm, 12)));
        Assert.Equal(
            [0.45, 0.45, 0.5, 0.6],
            Enumerable.Range(0, 4)
                .Select(day =>
                    Math.Round(
                        Rules.On(today, [new VoluntaryLabelling { Share = 0.45 }, mandate], new PolicyDay(day)).Disclosure.Farm, 12)));
        Assert.Equal(
            [0.45, 0.45, 0.5, 0.6],
            Enumerable.Range(0, 4)
                .Select(day =>
                    Math.Round(
                        Rules.On(today, [mandate, new VoluntaryLabelling { Share = 0.45 }], new PolicyDay(day)).Disclosure.Farm, 12)));
        Assert.Equal(0.2, Rules.On(today, [mandate with { Compliance = 0.1 }], new PolicyDay(0)).Disclosure.Farm);
    }

    [Fact]
    public void A_stated_prominence_is_reached_over_the_ramp()
    {
        var lever = new MandatoryLabelling { Prominence = 0.1, Ramp = 4 };
        Assert.Equal(
            [0.7, 0.5, 0.3, 0.1],
            Enumerable.Range(0, 4)
                .Select(day =>
                    Math.Round(Rules.On(new PlatformParameters { Prominence = 0.9 }, [lever], new PolicyDay(day)).Prominence, 12)));
    }

    private static void AssertUnion(Policy first, Policy second, Func<int, int, Rules, bool> isOn)
    {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int day = 0; day < World.Parameters.Horizon; day++)
        {
            for (int subject = 0; subject < World.Creators.Count; subject++)
            {
                bool one = isOn(subject, day, Rules.On(Today, [first], new PolicyDay(day)));
                bool two = isOn(subject, day, Rules.On(Today, [second], new PolicyDay(day)));
                Assert.Equal(one || two, isOn(subject, day, Rules.On(Today, [first, second], new PolicyDay(day))));
                Assert.Equal(one || two, isOn(subject, day, Rules.On(Today, [second, first], new PolicyDay(day))));
                onlyFirst += one && !two ? 1 : 0;
                onlySecond += two && !one ? 1 : 0;
            }
        }

        Assert.True(onlyFirst > 0 && onlySecond > 0, "the two never differed");
    }

    private static int Tick(int day) => World.Parameters.WarmUpTicks + (day * Hours);

    private static World Build()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 1_000, warmUp: 1, horizon: 30);
        return SmallWorld.Build(parameters with { Creators = parameters.Creators with { Influencers = 60, Fakefluencers = 60 } });
    }
}
