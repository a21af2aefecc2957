using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests.Silos;

public sealed class WorldCacheTests
{
    private readonly WorldCache _worlds = new();

    [Fact]
    public async Task Arms_of_a_replicate_share_a_world()
    {
        RunSpec spec = TestRuns.Spec("a", 100, 0);
        RunSpec arm = TestRuns.Spec("b", 100, 7) with { Policies = [], Arm = "none", Scenario = null };

        Assert.Same(await _worlds.Get(spec), await _worlds.Get(arm));
    }

    [Fact]
    public async Task Whatever_makes_another_world_is_told_apart()
    {
        RunSpec spec = TestRuns.Spec("a", 100, 0);
        var edges = new UserEdges([1, 2], [2, 3]);
        RunSpec graph = spec with
        {
            Parameters = spec.Parameters with { Network = new NetworkParameters { Kind = GraphKind.File } },
            UserEdges = edges,
        };
        RunSpec[] others =
        [
            spec,
            spec with { Seed = 8 },
            spec with { Replicate = 3 },
            spec with
            {
                Parameters = spec.Parameters with { Creators = spec.Parameters.Creators with { ExtraPersonas = [new ExtraPersona()] } },
            },
            graph,
            graph with { UserEdges = new UserEdges([1, 2], [2, 4]) },
            graph with { UserEdges = new UserEdges([1, 2, 4], [2, 3, 5]) },
        ];

        Assert.Distinct(others.Select(WorldCache.IdOf));
        Assert.NotSame(await _worlds.Get(others[0]), await _worlds.Get(others[1]));
    }

    [Fact]
    public async Task A_world_that_could_not_be_built_is_tried_again()
    {
        RunSpec lacksGraph = TestRuns.Spec("a", 100, 0);
        lacksGraph = lacksGraph with
        {
            Parameters = lacksGraph.Parameters with { Network = new NetworkParameters { Kind = GraphKind.File } },
        };
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _worlds.Get(lacksGraph));

        Task<World> second = _worlds.Get(lacksGraph);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => second);
        Assert.NotSame(second, _worlds.Get(lacksGraph));
    }

    [Fact]
    public async Task A_world_is_kept_as_long_as_somebody_holds_on_to_it()
    {
        RunSpec[] specs = [.. Enumerable.Range(0, 2).Select(replicate => TestRuns.Spec("a", 100, 0) with { Replicate = replicate })];
        World held = await _worlds.Get(specs[0]);
        WeakReference dropped = await LetGo(specs[1]);
        for (int attempt = 0; attempt < 10 && dropped.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(dropped.IsAlive);
        Assert.Same(held, await _worlds.Get(specs[0]));
    }

    private async Task<WeakReference> LetGo(RunSpec spec) => new(await _worlds.Get(spec));
}
