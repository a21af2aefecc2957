using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Grains.Tests.Support;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.People;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>What may be looked at between two ticks is the same through grains on several silos as in the plain loop.</summary>
[Collection(ClustersDefinition.Name)]
public sealed class LooksTests(ThreeSilos cluster) : IDisposable
{
    private const int Users = 300;
    private const int Noon = 36;

    public void Dispose() => cluster.Calls.Forget();

    [Fact]
    public async Task What_is_looked_at_crosses_silos_whole_and_leaves_the_run_as_it_was()
    {
        RunSpec spec = TestRuns.Spec("looked-at", Users, 40);
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        World world = World.Build(spec.Parameters, spec.Key);
        var parts = new LocalParts(world);
        var local = new LocalSimulation(new Conductor(world, spec.Policies), parts);
        HumanUsers people = parts.Blocks.Single();
        int[] watched = [.. Enumerable.Range(0, Users).Where(user => user % 7 < 2)];

        await run.RunUntil(24);
        local.Run(24);
        await run.Watch(watched);
        people.Watch(watched.Select(user => new Account(user)));
        await run.RunUntil(Noon);
        local.Run(Noon);

        FeedLog feed = (await run.TakeWatched()).Value;
        FeedLog expected = people.TakeWatched();
        AssertSame(expected.Items.OrderBy(item => item.User).ToArray(), feed.Items.OrderBy(item => item.User).ToArray());
        AssertSame(expected.Notes.OrderBy(note => note.User).ToArray(), feed.Notes.OrderBy(note => note.User).ToArray());
        Assert.True(feed.Items.Count > 100, $"{feed.Items.Count} items");
        Assert.NotEmpty(feed.Notes);
        Assert.Empty((await run.TakeWatched()).Value.Items);
        foreach (int user in watched)
        {
            AssertSame(people.Inspect(new Account(user)), (await run.Inspect(user)).Value);
        }

        for (int creator = 0; creator < world.Creators.Count; creator++)
        {
            CreatorMind mind = (await run.InspectCreator(creator)).Value;
            AssertSame(parts.Creators[creator].Inspect(), mind);
            Assert.Equal(world.Creators[creator].IsAi, mind.Arms.Count > 0);
        }

        AssertSame(people.TakeCensus(), (await run.TakeCensus()).Value);
        AssertSame(Ties.Of(world.Follows), await run.Ties());

        RunStatus end = await run.RunUntil(int.MaxValue);
        Assert.Equal(TestRuns.DigestOf(Users), end.Digest);
        await run.Close();
    }

    [Fact]
    public async Task Who_is_not_there_cannot_be_looked_at()
    {
        RunSpec spec = TestRuns.Spec("looked-for", 50, 20);
        ISimulationGrain run = cluster.Run(spec.RunId);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.Inspect(0));
        await run.Start(spec);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.Inspect(50));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.Inspect(-1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.InspectCreator(-1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.InspectCreator(10_000));
        await run.Close();
    }

    private static void AssertSame(object expected, object found) => Assert.Null(Difference.Between(expected, found));
}
