using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Cascades;

/// <summary>Where no account is an AI's, no cascade is begun by AI: people who enter later are people.</summary>
[Trait("Promise", "reported-faults")]
public sealed class EntrantCascadeTests
{
    [Fact]
    public void Without_ai_all_cascades_are_peoples()
    {
        World world = World.Build(
            new SimulationParameters
            {
                WarmUp = 0,
                Horizon = 30,
                Population = new PopulationParameters { Users = 600 },
                Creators = new CreatorParameters { Influencers = 8, Fakefluencers = 0 },
                Claims = new ClaimParameters { TrueShare = 0.8 },
                Feed = new FeedParameters { OutOfNetworkShare = 0.7, Explore = 0.8 },
                Reactions = new ReactionParameters { Share = 0.05 },
                Economy = new EconomyParameters
                {
                    Enabled = true,
                    Adaptation = new AdaptationParameters { Entry = 2 },
                },
            },
            ReplicateKey.Of(5, 0));
        var log = new CascadeLog();
        int byEntrants = 0;
        new LocalSimulation(world, []).Run(observer: summary =>
        {
            log.Add(summary);
            byEntrants += summary.Reshares.Count(reshare =>
                reshare.Card.Claim != Model.Population.Claim.None && reshare.Card.Author >= world.Users + 8);
        });

        Assert.True(byEntrants > 0);
        Assert.DoesNotContain(log.After(new CascadeLog(), world.Parameters), cascade => cascade.Author == CascadeAuthor.Ai);
    }
}
