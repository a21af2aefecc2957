using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>
/// A person who makes posts with AI tools is of one class for every rule on AI content, that of a persona for brands: a lever on these
/// acts on the person, a lever on other kinds does not. For rules on who earns the person is a person.
/// </summary>
[Trait("Promise", "reported-faults")]
public sealed class HybridClassTests
{
    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters());
    private static readonly CreatorId Person = new(World.Creators.ToList().FindIndex(creator => !creator.IsAi));
    private static readonly CreatorStanding Hybrid = new(default, IsAbsent: false, UsesAi: true, 0.5f, HasAdvertised: false);

    private static readonly Dictionary<string, Func<PersonaScope, Policy>> Levers = new()
    {
        ["voluntaryLabelling"] = scope => new VoluntaryLabelling { Share = 1, AppliesTo = scope },
        ["mandatoryLabelling"] = scope => new MandatoryLabelling { Compliance = 1, Recall = 0, FalsePositive = 0, AppliesTo = scope },
        ["detector"] = scope => new MandatoryLabelling { Compliance = 0, Recall = 1, Delay = 0.1, FalsePositive = 0, AppliesTo = scope },
        ["provenance"] = scope => new Provenance { AiCoverage = 1, Doubt = 0, AppliesTo = scope },
        ["strikesAndBans"] = scope => new StrikesAndBans { Strikes = 1, Recall = 1, Delay = 0.1, FalsePositive = 0, AppliesTo = scope },
    };

    private static readonly Dictionary<string, Func<PersonaScope, Policy>> MoneyLevers = new()
    {
        ["all"] = scope => new Demonetise { Which = DemonetiseTarget.Ai, Share = 0.6, AppliesTo = scope },
        ["undisclosed"] = scope => new Demonetise { Which = DemonetiseTarget.Undisclosed, Share = 0.6, AppliesTo = scope },
    };

    public static TheoryData<string> Names => [.. Levers.Keys];

    public static TheoryData<string> MoneyNames => [.. MoneyLevers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_platform_takes_a_hybrid_for_a_persona_for_brands(string lever)
    {
        CreatorStatus commercial = Status(Levers[lever](PersonaScope.Commercial), Hybrid);

        Assert.NotEqual(CreatorStatus.None, commercial & (CreatorStatus.Labelled | CreatorStatus.Banned));
        Assert.Equal(commercial, Status(Levers[lever](PersonaScope.All), Hybrid));
        foreach (PersonaScope other in new[] { PersonaScope.Farm, PersonaScope.Manipulative })
        {
            Assert.Equal(CreatorStatus.None, Status(Levers[lever](other), Hybrid) & (CreatorStatus.Labelled | CreatorStatus.Banned));
        }

        Assert.Equal(
            CreatorStatus.None, Status(Levers[lever](PersonaScope.All), default) & (CreatorStatus.Labelled | CreatorStatus.Banned));
    }

    [Theory]
    [MemberData(nameof(MoneyNames))]
    public void Money_that_is_taken_from_ai_creators_is_not_taken_from_people_with_tools(string lever) => Assert.Equal(
        1, Monetisation.Kept(World.Creators[Person], isDisclosed: false, RulesOf(MoneyLevers[lever](PersonaScope.All)).Economy));

    private static Rules RulesOf(Policy policy) =>
        Rules.On(new PlatformParameters { DisclosureToday = 0 }, [policy], new PolicyDay(3));

    private static CreatorStatus Status(Policy policy, CreatorStanding standing) =>
        AccountTimeline.Of(World, Person, standing, RulesOf(policy)).StatusAt(new Tick(Tick.PerDay * 5));
}
