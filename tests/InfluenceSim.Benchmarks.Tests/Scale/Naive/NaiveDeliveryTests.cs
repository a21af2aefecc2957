using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Naive;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Scale.Naive;

public sealed class NaiveDeliveryTests
{
    // So many that no inbox is full within a day: what an inbox gained is what its owner was sent.
    private const int Inbox = 1_024;
    private const int Hours = 20;
    private const int Users = Load.LeastUsers;

    [Fact]
    public async Task Delivers_to_each_account_as_many_posts_as_the_kernel()
    {
        SimulationParameters load = new Load(Users).Parameters;
        World world = World.Build(load with { Feed = load.Feed with { Inbox = Inbox } }, ReplicateKey.Of(Load.Seed, 0));
        var kernel = new BareLoop(world, 1);
        kernel.Run(Hours);
        Inboxes inboxes = kernel.Blocks[0].State.Inboxes;
        int[] before = Counts(inboxes);
        int[] gained = [];
        var trace = new TickTrace();
        kernel.Pushed = input =>
        {
            gained = [.. Counts(inboxes).Zip(before, (now, then) => now - then)];
            trace.TakePushes(input, kernel.Blocks[0]);
        };
        kernel.Step();
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();
        var naive = new NaiveDelivery(silo.Grains, trace);

        await naive.ResetAsync();
        await naive.DeliverAsync(2);

        Assert.True(gained.Sum() > Users);
        Assert.Equal(gained.Sum(), naive.Expected);
        Assert.Equal((naive.Expected, naive.ExpectedSum), await naive.ReceivedAsync());
        for (int user = 0; user < Users; user++)
        {
            Assert.Equal(gained[user], (await silo.Grains.GetGrain<IAccountGrain>(user).Received()).Posts);
        }
    }

    private static int[] Counts(Inboxes inboxes) => [.. Enumerable.Range(0, Users).Select(user => inboxes.Count(new Row(user)))];
}
