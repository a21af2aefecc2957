using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Scale;

public sealed class LoadTests
{
    [Fact]
    public void Is_what_is_stated_of_a_million()
    {
        SimulationParameters million = new Load(1_000_000).Parameters;

        Assert.Equal(10_000, million.Creators.Influencers);
        Assert.Equal(2_000, million.Creators.Fakefluencers);
        Assert.Equal(32, million.Feed.Inbox);
        Assert.True(million.Economy.Enabled);
    }

    [Fact]
    public void Gives_fifty_follows_and_forty_impressions_a_day()
    {
        const int Users = 4_000;
        const int Days = 9;
        var loop = new BareLoop(World.Build(new Load(Users).Parameters, ReplicateKey.Of(Load.Seed, 0)), 2);
        double follows = loop.Blocks.Sum(block => block.Follows.Edges()) / (double)Users;
        loop.Run((Days - 1) * 24);
        double impressions = Enumerable.Range(0, 24).Sum(_ => loop.Step().Impressions) / (double)Users;

        Assert.InRange(follows, 48, 52);
        Assert.InRange(impressions, 36, 44);
    }
}
