using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>Labels, detection, signatures, strikes and bans of every account against their law, account by account.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class AccountLawTests
{
    private static readonly int[] Hours =
        [0, PlatformScene.Hour(0), PlatformScene.Hour(0) + 1, PlatformScene.Hour(2)
        + 7, PlatformScene.Hour(5), PlatformScene.Hour(14), PlatformScene.Hour(31) + 13, PlatformScene.Hour(89), PlatformScene.Hour(150)];

    private static readonly EffectParameters[] Evasions =
    [
        new() { Evasion = EvasionPreset.None },
        new() { Evasion = EvasionPreset.ByKind },
        new() { Evasion = EvasionPreset.Custom, CustomEvasion = new CustomEvasion { Commercial = 0.5, Farm = 0.1, Manipulative = 0.8 } },
    ];

    private static readonly Dictionary<string, Policy[]> Arms = new()
    {
        ["none"] = [],
        ["voluntary"] = [new VoluntaryLabelling { Share = 0.5 }],
        ["voluntary for farms, in steps"] =
        [
            new VoluntaryLabelling { Share = 0.9, AppliesTo = PersonaScope.Farm, From = 1, Ramp = 10, Until = 40 },
        ],
        ["mandate"] = [new MandatoryLabelling { Compliance = 0.6, Recall = 0.5, Delay = 9, FalsePositive = 0.1 }],
        ["mandate beside voluntary"] =
        [
            new VoluntaryLabelling { Share = 0.7 },
            new MandatoryLabelling { Compliance = 0.6, Recall = 1, Delay = 30, FalsePositive = 0, From = 2 },
        ],
        ["mandate for manipulators, in steps"] =
        [
            new MandatoryLabelling
            {
                Compliance = 0, Recall = 0.8, Delay = 4, FalsePositive = 0.3, AppliesTo = PersonaScope.Manipulative, From = 4, Ramp = 30,
            },
        ],
        ["a mandate that spares the fictional"] =
        [
            new MandatoryLabelling { Compliance = 0.8, Recall = 0.7, Delay = 5, FalsePositive = 0.2, Exempt = MandateExemption.Fictional },
            new VoluntaryLabelling { Share = 0.4, From = 3 },
        ],
        ["two mandates, one of which spares the fictional, in steps"] =
        [
            new MandatoryLabelling { Compliance = 0.9, Recall = 0.9, Delay = 2, Exempt = MandateExemption.Fictional, Ramp = 20 },
            new MandatoryLabelling { Compliance = 0.4, Recall = 0.3, Delay = 9, From = 2 },
        ],
        ["a mandate on advertisements"] =
        [
            new MandatoryLabelling
            {
                Compliance = 0.6, Recall = 0.7, Delay = 5, FalsePositive = 0.8, Scope = MandateScope.Sponsored, From = 1, Ramp = 9,
            },
        ],
        ["a mandate on advertisements beside another, signatures and strikes"] =
        [
            new MandatoryLabelling { Compliance = 0.7, Recall = 0.8, Delay = 2, Scope = MandateScope.Sponsored },
            new MandatoryLabelling { Compliance = 0.4, Recall = 0.5, Delay = 30, Exempt = MandateExemption.Fictional, From = 2 },
            new Provenance { AiCoverage = 0.2, HumanCoverage = 0.7, Doubt = 0, From = 4 },
            new StrikesAndBans { Strikes = 2, Recall = 0.6, Delay = 6 },
        ],
        ["a mandate on advertisements that spares the fictional"] =
        [
            new MandatoryLabelling
            {
                Compliance = 0.8, Recall = 0.7, Delay = 5, Scope = MandateScope.Sponsored, Exempt = MandateExemption.Fictional,
            },
        ],
        ["two detectors"] =
        [
            new MandatoryLabelling { Recall = 0.4, Delay = 20, FalsePositive = 0.02 },
            new MandatoryLabelling { Recall = 0.7, Delay = 60, FalsePositive = 0.3, From = 5 },
        ],
        ["signatures"] =
        [
            new Provenance { AiCoverage = 0.6, HumanCoverage = 0.3, Doubt = 0.2, AppliesTo = PersonaScope.Commercial, From = 1, Ramp = 4 },
        ],
        ["signatures and a mandate"] =
        [
            new Provenance { AiCoverage = 0.3, HumanCoverage = 0.7, Doubt = 0 },
            new MandatoryLabelling { Compliance = 0.3, Recall = 0.6, Delay = 2 },
        ],
        ["strikes"] = [new StrikesAndBans { Strikes = 1, Recall = 0.6, Delay = 6, FalsePositive = 0.999, AppealDays = 30 }],
        ["four strikes"] =
        [
            new StrikesAndBans
            {
                Strikes = 4, Recall = 0.9, Delay = 8, FalsePositive = 0.9, AppealDays = 3, From = 2, AppliesTo = PersonaScope.Farm,
            },
        ],
        ["strikes twice, in steps"] =
        [
            new StrikesAndBans { Strikes = 3, Recall = 1, Delay = 5, FalsePositive = 0 },
            new StrikesAndBans { Strikes = 2, Recall = 0.3, Delay = 1, FalsePositive = 0.2, From = 20, Ramp = 40, Until = 120 },
        ],
        ["a shared detector"] =
        [
            new MandatoryLabelling { Compliance = 0.3, Recall = 0.7, Delay = 9, FalsePositive = 0.8 },
            new StrikesAndBans { Strikes = 1, Detector = StrikeDetector.Shared, AppealDays = 11 },
        ],
        ["shared detectors, in steps"] =
        [
            new MandatoryLabelling { Compliance = 0.3, Recall = 0.9, Delay = 4, Exempt = MandateExemption.Fictional, FalsePositive = 0.6 },
            new MandatoryLabelling { Compliance = 0.5, Recall = 0.5, Delay = 2, Scope = MandateScope.Sponsored, From = 3, Ramp = 40 },
            new StrikesAndBans
            {
                Strikes = 3, Detector = StrikeDetector.Shared, Delay = 6, AppliesTo = PersonaScope.Farm, From = 2, Ramp = 20, Until = 60,
            },
        ],
        ["a shared detector that has ended"] =
        [
            new MandatoryLabelling { Compliance = 0.6, Recall = 0.9, Delay = 4, FalsePositive = 0.9, Ramp = 3, Until = 12 },
            new StrikesAndBans { Strikes = 2, Detector = StrikeDetector.Shared, Delay = 2, AppealDays = 40 },
            new StrikesAndBans { Strikes = 1, Recall = 0.2, Delay = 30, FalsePositive = 0 },
        ],
        ["ended"] =
        [
            new MandatoryLabelling { Recall = 0.8, Delay = 9, FalsePositive = 0.7, From = 1, Ramp = 30, Until = 12 },
            new StrikesAndBans { Strikes = 2, Recall = 0.7, Delay = 6, FalsePositive = 0.9, AppealDays = 20, Until = 15 },
        ],
        ["lifted"] =
        [
            new MandatoryLabelling { Recall = 0.8, Delay = 9, FalsePositive = 0.7, From = 1, Until = 12 },
            new StrikesAndBans { Strikes = 1, Recall = 0.7, Delay = 6, FalsePositive = 0.9, AppealDays = 20, Until = 15, Lifts = true },
        ],
        ["ads"] =
        [
            new AdDisclosure { Compliance = 0.7, AppliesTo = MakerScope.Ai },
            new AdDisclosure { Compliance = 0.5, Ramp = 8, AppliesTo = MakerScope.Human },
        ],
    };

    public static TheoryData<string> Names => [.. Arms.Keys];

    // Advertisements are there with an economy alone.
    private static bool IsAboutAds(Policy lever) => lever is AdDisclosure or MandatoryLabelling { Scope: MandateScope.Sponsored };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_account_has_the_status_and_strikes_that_the_law_gives_it(string arm)
    {
        Policy[] policies = Arms[arm];
        bool[] economies = policies.Any(IsAboutAds) ? [false, true] : [false];
        foreach ((EffectParameters effects, bool hasEconomy) in Evasions.SelectMany(effects => economies.Select(has => (effects, has))))
        {
            World world = PlatformScene.World(effects, hasEconomy: hasEconomy);
            var law = new AccountLaw(world, policies);
            CreatorStanding[] standings = [.. world.Creators.Select((creator, number) => new CreatorStanding(
                Since: new RunDay(number % 3 == 0 ? number % 80 : 0), IsAbsent: number % 7 == 0, UsesAi: !creator.IsAi && number % 5 == 0,
                0, HasAdvertised: number % 4 != 1))];
            foreach (int tick in Hours)
            {
                byte[] found = PlatformScene.At(world, tick, standings, policies).Status;
                Rules rules = Rules.On(world.Parameters.Platform, policies, new PolicyDay((tick / 24) - PlatformScene.WarmUp));
                for (int creator = 0; creator < found.Length; creator++)
                {
                    Assert.Equal(law.Of(creator, tick, standings[creator]), (CreatorStatus)found[creator]);
                    Assert.Equal(law.Strikes(creator, tick, standings[creator]),
                        AccountTimeline.Of(world, new CreatorId(creator), standings[creator], rules).StrikesAt(new Tick(tick)));
                }
            }
        }
    }

    [Fact]
    public void All_personas_of_an_operator_evade_or_none_as_the_preset_says()
    {
        foreach (EffectParameters effects in Evasions)
        {
            World world = PlatformScene.World(effects);
            var law = new AccountLaw(world);
            Assert.All(Enumerable.Range(0, world.Creators.Count), creator =>
                Assert.Equal(law.Evades(creator), world.Creators[creator].Evades));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(60)]
    public void A_detector_finds_its_share_of_the_undisclosed_along_an_exponential(int day)
    {
        // Recall is a share of those who do not disclose, whatever share that is.
        foreach (double compliance in (double[])[0, 0.5, 0.75])
        {
            var mandate = new MandatoryLabelling { Compliance = compliance, Recall = 0.4, Delay = 7 };
            CreatorStatus[] statuses = PlatformScene.Statuses(Many.Value, PlatformScene.Hour(day), mandate);
            CreatorStatus[] undisclosed = [.. Ai(statuses).Where(status => !status.HasFlag(CreatorStatus.SelfDisclosed))];
            PlatformScene.AssertShare(1 - Math.Max(compliance, 0.2), undisclosed.Length, Ai(statuses).Count());
            int found = undisclosed.Count(status => status.HasFlag(CreatorStatus.Detected));
            PlatformScene.AssertShare(0.4 * (1 - Math.Exp(-day / 7.0)), found, undisclosed.Length);
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(180)]
    public void People_are_labelled_by_mistake_at_the_stated_risk_per_90_days(int day)
    {
        CreatorStatus[] statuses =
            PlatformScene.Statuses(Many.Value, PlatformScene.Hour(day), new MandatoryLabelling { FalsePositive = 0.2 });
        CreatorStatus[] people = [.. statuses.Where((_, creator) => !Many.Value.Creators[creator].IsAi)];
        int mistaken = people.Count(status => status.HasFlag(CreatorStatus.Labelled));
        PlatformScene.AssertShare(1 - Math.Pow(0.8, day / 90.0), mistaken, people.Length);
    }

    [Fact]
    public void Who_discloses_when_asked_does_so_under_every_stronger_rule()
    {
        HashSet<int> before = [];
        foreach (double share in (double[])[0.2, 0.4, 0.75, 1])
        {
            Policy[] rules =
                [new VoluntaryLabelling { Share = share }, new MandatoryLabelling { Compliance = share, Recall = 0, FalsePositive = 0 }];
            foreach (Policy policy in rules)
            {
                CreatorStatus[] statuses = PlatformScene.Statuses(Many.Value, PlatformScene.Hour(3), policy);
                HashSet<int> disclosed =
                [
                    .. Enumerable.Range(0, statuses.Length).Where(creator => statuses[creator].HasFlag(CreatorStatus.SelfDisclosed)),
                ];
                Assert.Subset(disclosed, before);
                PlatformScene.AssertShare(share, disclosed.Count, Ai(statuses).Count());
                before = disclosed;
            }
        }
    }

    [Fact]
    public void Realism_grows_by_the_day_from_the_start_of_the_warm_up()
    {
        var creators = new CreatorParameters
        {
            Farm = new PersonaParameters { Realism = 0.5, RealismSd = 0.1, RealismGrowth = 0.004 },
            Commercial = new PersonaParameters { Realism = 0.9, RealismGrowth = 0.01 },
        };
        World world = PlatformScene.World(creators: creators);
        foreach (int day in (int[])[0, 1, 20, 100])
        {
            float[] realism = PlatformScene.At(world, (day * 24) + 5, null).Realism;
            Assert.All(Enumerable.Range(0, realism.Length), creator => Assert.Equal(
                world.Creators[creator].Class switch
                {
                    CreatorClass.Farm => Math.Min(1, world.Creators[creator].Realism + (0.004 * day)),
                    CreatorClass.Commercial => Math.Min(1, world.Creators[creator].Realism + (0.01 * day)),
                    CreatorClass.Manipulative => world.Creators[creator].Realism,
                    _ => 1,
                },
                realism[creator],
                1e-6));
        }
    }

    [Fact]
    public void Who_is_told_has_the_realism_that_it_is_told_and_nobody_else()
    {
        World world = PlatformScene.World();
        int told = world.Creators.ToList().FindIndex(creator => creator.IsAi) + 4;
        float[] usual = PlatformScene.At(world, PlatformScene.Hour(6), null).Realism;
        var half = new GivenPlan { PersonaNumber = 4, From = 6, Ramp = 2, Realism = 0.9 };

        float[] realism = PlatformScene.At(world, PlatformScene.Hour(6), null, half).Realism;

        Assert.Equal((usual[told] + 0.9) / 2, realism[told], 1e-6);
        realism[told] = usual[told];
        Assert.Equal(usual, realism);
        Assert.Equal(0.9, PlatformScene.At(world, PlatformScene.Hour(7), null, half).Realism[told], 1e-6);
    }

    private static readonly Lazy<World> Many = new(() => PlatformScene.World(personas: 3_000, people: 3_000));

    private static IEnumerable<CreatorStatus> Ai(CreatorStatus[] statuses) =>
        statuses.Where((_, creator) => Many.Value.Creators[creator].IsAi);
}
