using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Platforms;

public sealed class ProvenanceTests
{
    private static readonly World World = Build();

    [Fact]
    public void Signed_AI_bears_a_label_and_the_unsigned_are_unverified()
    {
        CreatorStatus[] all = Statuses(new Provenance { AiCoverage = 1, HumanCoverage = 1, Doubt = 0.5 });
        Assert.All(
            Ai, creator => Assert.True(all[creator].HasFlag(CreatorStatus.Labelled) && !all[creator].HasFlag(CreatorStatus.Unverified)));
        Assert.All(People, creator => Assert.Equal(CreatorStatus.None, all[creator]));

        CreatorStatus[] none = Statuses(new Provenance { AiCoverage = 0, HumanCoverage = 0, Doubt = 0.5 });
        Assert.All(Ai, creator => Assert.Equal(IsSelfDisclosed(creator), none[creator].HasFlag(CreatorStatus.Labelled)));
        Assert.All(Ai.Where(creator => !IsSelfDisclosed(creator)), creator => Assert.Equal(CreatorStatus.Unverified, none[creator]));
        Assert.All(People, creator => Assert.Equal(CreatorStatus.Unverified, none[creator]));
    }

    [Fact]
    public void Coverage_is_the_share_that_is_signed_and_grows_by_adding()
    {
        HashSet<int> Signed(double coverage) =>
            [.. People.Where(creator => Statuses(new Provenance { HumanCoverage = coverage, Doubt = 0.1 })[creator] == CreatorStatus.None)];
        int people = People.Count();
        Assert.Equal(0.4, Signed(0.4).Count / (double)people, 4 * Math.Sqrt(0.24 / people));
        Assert.Subset(Signed(0.7), Signed(0.4));
    }

    [Fact]
    public void The_scope_decides_whose_tools_sign()
    {
        CreatorStatus[] farms = Statuses(new Provenance { AiCoverage = 1, Doubt = 0.1, AppliesTo = PersonaScope.Farm });
        Assert.All(
            Ai.Where(creator => !IsSelfDisclosed(creator)),
            creator =>
                Assert.Equal(
                    World.Creators[creator].Class == CreatorClass.Farm ? CreatorStatus.Labelled : CreatorStatus.Unverified,
                    farms[creator]));
    }

    private static IEnumerable<int> Ai => Enumerable.Range(0, World.Creators.Count).Where(creator => World.Creators[creator].IsAi);

    private static IEnumerable<int> People => Enumerable.Range(0, World.Creators.Count).Where(creator => !World.Creators[creator].IsAi);

    private static bool IsSelfDisclosed(int creator) =>
        Disclosure.IsSelfDisclosed(World, new CreatorId(creator), World.Parameters.Platform.DisclosureToday);

    private static CreatorStatus[] Statuses(Provenance lever) =>
    [
        .. Enumerable.Range(0, World.Creators.Count).Select(creator => AccountTimeline
            .Of(World, new CreatorId(creator), default, Rules.On(World.Parameters.Platform, [lever], new PolicyDay(0)))
            .StatusAt(new Tick(World.Parameters.WarmUpTicks))),
    ];

    private static World Build()
    {
        var parameters = SmallWorld.Parameters(users: 200);
        return SmallWorld.Build(
            parameters with { Creators = parameters.Creators with { Influencers = 300, Fakefluencers = 40, Operators = 20 } });
    }
}
