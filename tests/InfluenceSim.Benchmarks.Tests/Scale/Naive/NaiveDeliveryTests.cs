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
    // So many that no inbox is full within these days: what an inbox gained is what its owner was sent.
    private const int Inbox = 1_024;
    private const int Days = 2;
    private const int Users = Load.LeastUsers;

    [Fact]
    public async Task Delivers_to_each_account_as_many_posts_as_the_kernel()
    {
        SimulationParameters load = new Load(Users).Parameters;
        World world = World.Build(load with { Feed = load.Feed with { Inbox = Inbox } }, ReplicateKey.Of(Load.Seed, 0));
        var kernel = new BareLoop(world, 1);
        Inboxes inboxes = kernel.Blocks[0].State.Inboxes;
        int[] before = [];
        int[] gained = [];
        var trace = new TickTrace();
        kernel.Pushed = input =>
        {
            gained = [.. Counts(inboxes).Zip(before, (now, then) => now - then)];
            trace.TakePushes(input, kernel.Blocks[0]);
        };
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();
        bool isOwnPostPassedOn = false;
        while (kernel.Tick < Days * SimulationParameters.HoursPerDay)
        {
            before = Counts(inboxes);
            kernel.Step();
            var naive = new NaiveDelivery(silo.Grains, trace);
            await naive.ResetAsync();
            await naive.DeliverAsync(2);

            Assert.Equal(gained.Sum(), naive.Expected);
            Assert.Equal((naive.Expected, naive.ExpectedSum), await naive.ReceivedAsync());
            foreach (int user in Receivers(trace))
            {
                Assert.Equal(gained[user], (await silo.Grains.GetGrain<IAccountGrain>(user).Received()).Posts);
            }

            isOwnPostPassedOn |= trace.Posted.Any(posted => trace.Posted.Any(
                other => other.Source == posted.Source && Of(trace, other).Contains(posted.Card.Author)));
        }

        // Or the case of an author who follows whoever passes the post on was not tried.
        Assert.True(isOwnPostPassedOn);
    }

    private static int[] Receivers(TickTrace trace) => [.. trace.Rows.ToArray().Distinct()];

    private static int[] Of(TickTrace trace, PostedCard posted) => trace.Rows.Slice(posted.First, posted.Count).ToArray();

    private static int[] Counts(Inboxes inboxes) => [.. Enumerable.Range(0, Users).Select(user => inboxes.Count(new Row(user)))];
}
