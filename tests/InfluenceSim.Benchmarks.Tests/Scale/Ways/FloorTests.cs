using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Scale.Ways;

public sealed class FloorTests
{
    private const int Filled = 3 * 24;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Holds_the_kernels_cards_after_every_tick(int threads)
    {
        var load = new Load(Load.LeastUsers);
        World world = World.Build(load.Parameters, ReplicateKey.Of(Load.Seed, 0));
        var kernel = new BareLoop(world, 1);
        var noted = new BareLoop(world, threads);
        kernel.Run(Filled);
        noted.Run(Filled);
        var days = new TracedDays(kernel, noted, load.Parameters.Feed.Inbox);
        long pushed = 0;
        long found = 0;

        FlooredDay day = days.Run(_ =>
        {
            pushed += days.Trace.Posted.Sum(posted => posted.Count);
            found += days.Trace.Opened.Sum(opened => opened.Cards);
            RequireSame(kernel.Blocks[0].State.Inboxes, days.Floor, load.Users);
        });

        Assert.True(pushed > load.Users && found > load.Users);
        Assert.Equal(pushed, day.Pushes);
        Assert.Equal(found, days.Floor.Found);
        Assert.Equal(kernel.Digest, noted.Digest);
    }

    private static void RequireSame(Inboxes kernel, Floor floor, int users)
    {
        for (int user = 0; user < users; user++)
        {
            var row = new Row(user);
            Assert.Equal(kernel.Count(row), floor.Count(user));
            for (int order = 0; order < floor.Count(user); order++)
            {
                Assert.Equal(kernel.InOrder(row)[order], floor.At(user, order));
            }
        }
    }
}
