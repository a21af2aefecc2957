using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>What a creator is can be told from the parameters alone, for those too who come later.</summary>
[Trait("Promise", "reported-faults")]
public sealed class CreatorClassesTests
{
    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 4)]
    [InlineData(true, 0)]
    public void Classes_are_those_of_the_worlds_creators(bool hasEconomy, int fakefluencers)
    {
        SimulationParameters parameters = SmallWorld.Parameters(horizon: 60);
        parameters = parameters with
        {
            Creators = parameters.Creators with
            {
                Influencers = 40,
                Fakefluencers = fakefluencers,
                ExtraPersonas = [new ExtraPersona { Kind = CreatorClass.Farm }, new ExtraPersona { Kind = CreatorClass.Commercial }],
            },
            Economy = new EconomyParameters { Enabled = hasEconomy },
        };
        IReadOnlyList<CreatorProfile> creators = SmallWorld.Build(parameters).Creators;

        Assert.Equal(creators.Select(creator => creator.Class), CreatorProfile.Classes(parameters));
        Assert.Equal(hasEconomy, creators.Skip(40).Any(creator => creator.Class == CreatorClass.Influencer));
    }
}
