using System.Collections.Concurrent;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>What is done to a run between two ticks, and what may go wrong within one.</summary>
[Collection(ClustersDefinition.Name)]
public sealed class RunStateTests(ThreeSilos cluster) : IDisposable
{
    private const int Users = 300;
    private const int UsersPerGrain = 40;
    private const int Blocks = 8;
    private const int LargeBlock = 6_000;
    private const int ManyFollows = 3_000;
    private static readonly TimeSpan LongestFork = TimeSpan.FromMinutes(3);

    public void Dispose() => cluster.Calls.Forget();

    [Theory]
    [InlineData(24)]
    [InlineData(37)]
    public async Task A_fork_goes_on_as_the_uninterrupted_run_does_and_leaves_the_other_alone(int tick)
    {
        RunSpec spec = Spec($"forked-from-{tick}");
        RunSpec forkSpec = spec with { RunId = $"fork-at-{tick}" };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        RunStatus parting = await run.RunUntil(tick);
        ISimulationGrain fork = cluster.Run(forkSpec.RunId);
        Assert.Equal(parting, await fork.Fork(forkSpec, spec.RunId));

        RunStatus forked = await fork.RunUntil(int.MaxValue);
        Assert.Equal(parting, await run.Status());
        RunStatus whole = await run.RunUntil(int.MaxValue);

        Assert.Equal(TestRuns.DigestOf(Users), forked.Digest);
        Assert.Equal(TestRuns.DigestOf(Users), whole.Digest);
        await fork.Close();
        await run.Close();
    }

    [Fact]
    public async Task A_large_block_goes_to_another_silo_too()
    {
        // Whom a person follows takes 18 kB: a block of more than Orleans sends in one message where nobody says more.
        RunSpec few = Spec("large");
        RunSpec spec = few with
        {
            UsersPerGrain = 0,
            Parameters = few.Parameters with
            {
                Population = few.Parameters.Population with { Users = LargeBlock },
                Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = ManyFollows },
            },
        };
        RunSpec elsewhere = spec with
        {
            RunId = Enumerable.Range(0, 100).Select(number => $"large-{number}")
                .First(id => new PartKey(id, 0).Position(cluster.Silos) != new PartKey(spec.RunId, 0).Position(cluster.Silos)),
        };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        RunStatus parting = await run.RunUntil(1);
        ISimulationGrain fork = cluster.Run(elsewhere.RunId);

        // A message that is too long is dropped, and waited for.
        Assert.Equal(parting, await fork.Fork(elsewhere, spec.RunId).WaitAsync(LongestFork));
        Assert.Equal((await run.RunUntil(2)).Digest, (await fork.RunUntil(2)).Digest);
        await fork.Close();
        await run.Close();
    }

    [Fact]
    public async Task A_fork_holds_a_part_of_the_state_beside_it_at_the_most()
    {
        RunSpec spec = Spec("in-turn") with { UsersPerGrain = Users / 3 };
        RunSpec forkSpec = spec with { RunId = "fork-in-turn" };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        int forks = 0;
        int atOnce = 0;
        int most = 0;
        cluster.Calls.Before = context =>
        {
            if (IsForkOfBlock(context))
            {
                Interlocked.Increment(ref forks);
                most = Math.Max(most, Interlocked.Increment(ref atOnce));
            }
        };
        cluster.Calls.After = context =>
        {
            if (IsForkOfBlock(context))
            {
                Interlocked.Decrement(ref atOnce);
            }
        };

        await cluster.Run(forkSpec.RunId).Fork(forkSpec, spec.RunId);

        Assert.Equal((3, 1), (forks, most));
        await cluster.Run(forkSpec.RunId).Close();
        await run.Close();

        static bool IsForkOfBlock(IIncomingGrainCallContext context) =>
            context.Grain is IHumanUsersGrain && context.MethodName == nameof(IRunPart.Fork);
    }

    [Fact]
    public async Task A_fork_of_another_world_or_layout_is_refused()
    {
        RunSpec spec = Spec("fork-source");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            cluster.Run("other-seed").Fork(spec with { RunId = "other-seed", Seed = 8 }, spec.RunId));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            cluster.Run("other-size").Fork(spec with { RunId = "other-size", UsersPerGrain = 41 }, spec.RunId));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cluster.Run("no-source").Fork(spec with { RunId = "no-source" }, "nobody"));
        await run.Close();
    }

    [Fact]
    public async Task A_run_that_goes_on_as_another_does_as_a_fork_of_it()
    {
        RunSpec spec = Spec("goes-on");
        RunSpec warmUp = spec with { RunId = "to-go-on", Policies = [] };
        ISimulationGrain run = cluster.Run(warmUp.RunId);
        await run.Start(warmUp);
        RunStatus parting = await run.RunUntil(spec.Parameters.WarmUpTicks);
        ISimulationGrain fork = cluster.Run(spec.RunId);
        await fork.Fork(spec, warmUp.RunId);

        Assert.Equal(parting, await run.GoOnAs(spec with { RunId = "another" }));
        RunStatus ended = await run.RunUntil(int.MaxValue);
        Assert.Equal(await fork.RunUntil(int.MaxValue), ended);
        Assert.Equal(TestRuns.DigestOf(Users), ended.Digest);
        await fork.Close();
        await run.Close();
    }

    [Fact]
    public async Task It_goes_on_in_the_same_world_only_and_from_a_days_start()
    {
        RunSpec spec = Spec("stays");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);

        await Assert.ThrowsAsync<ArgumentException>(() => run.GoOnAs(spec with { RunId = "other-seed", Seed = 8 }));
        await Assert.ThrowsAsync<ArgumentException>(() => run.GoOnAs(spec with { RunId = "other-size", UsersPerGrain = 41 }));
        await Assert.ThrowsAsync<ArgumentException>(() => run.GoOnAs(spec with { RunId = "other-measures", Measures = "others" }));
        await run.RunUntil(5);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.GoOnAs(spec with { RunId = "at-five" }));
        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_part_that_waits_for_a_state_takes_no_tick()
    {
        RunSpec spec = Spec("waits");
        await cluster.Run(spec.RunId).Start(spec);
        IHumanUsersGrain block = cluster.Client.GetGrain<IHumanUsersGrain>(new PartKey(spec.RunId, 0).ToString());
        Stamp stamp = Stamp.Of(epoch: 1);
        await block.Open(new OpenRequest(stamp, TakesOver: true));

        await Assert.ThrowsAsync<PartLostException>(() => block.Step(new StepRequest(stamp, 0)));
        await Assert.ThrowsAsync<PartLostException>(() => block.Save(new SaveRequest(stamp, 0)));
        await cluster.Run(spec.RunId).Close();
    }

    [Fact]
    public async Task A_saved_run_goes_on_to_the_same_digest_here_and_in_the_plain_loop()
    {
        RunSpec spec = Spec("saved");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(31);
        byte[] saved = await run.Save();
        await run.RunUntil(60);
        RunStatus back = await run.Restore(saved);
        Assert.Equal(31, back.Tick);
        RunStatus end = await run.RunUntil(int.MaxValue);
        LocalSimulation local = TestRuns.Local(spec);
        local.Load(Snapshot.FromBytes(saved));
        local.Run();

        Assert.Equal(TestRuns.DigestOf(Users), end.Digest);
        Assert.Equal(TestRuns.DigestOf(Users), local.Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_snapshot_that_is_altered_or_of_another_layout_changes_nothing()
    {
        RunSpec spec = Spec("altered");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        RunStatus before = await run.RunUntil(5);
        byte[] altered = await run.Save();
        altered[altered.Length / 3] ^= 1;
        byte[] layout = TestRuns.Local(spec with { UsersPerGrain = 41 }).Save().ToBytes();

        await Assert.ThrowsAsync<StateException>(() => run.Restore(altered));
        await Assert.ThrowsAsync<StateException>(() => run.Restore(layout));

        Assert.Equal(before, await run.Status());
        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task Levers_are_replaced_at_a_days_start_only()
    {
        RunSpec spec = Spec("levers") with { Policies = [] };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(25);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.ReplacePolicies(new PolicySet(TestRuns.Levers)));
        await run.RunUntil(48);

        // The levers begin on day 1, which is tick 48: up to there the arms are one.
        await run.ReplacePolicies(new PolicySet([.. TestRuns.Levers]));

        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task What_bears_an_older_epoch_is_refused_and_so_is_another_format()
    {
        RunSpec spec = Spec("fenced");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.Restore(await run.Save());
        IHumanUsersGrain block = cluster.Client.GetGrain<IHumanUsersGrain>(new PartKey(spec.RunId, 2).ToString());
        IPlatformGrain platform = cluster.Client.GetGrain<IPlatformGrain>(spec.RunId);

        FencedException fenced = await Assert.ThrowsAsync<FencedException>(() => block.Step(new StepRequest(Stamp.Of(1), 0)));
        Assert.Equal((1, 2), (fenced.Epoch, fenced.Seen));
        await Assert.ThrowsAsync<FencedException>(() => block.Close(new CloseRequest(Stamp.Of(1))));
        await Assert.ThrowsAsync<FencedException>(() => platform.Save(new SaveRequest(Stamp.Of(1), 0)));
        await Assert.ThrowsAsync<MessageVersionException>(() => block.Step(new StepRequest(new Stamp(2, Stamp.CurrentVersion + 1), 0)));

        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_tick_that_comes_twice_or_too_early_is_refused()
    {
        RunSpec spec = Spec("twice");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(3);
        IHumanUsersGrain block = cluster.Client.GetGrain<IHumanUsersGrain>(new PartKey(spec.RunId, 0).ToString());

        await Assert.ThrowsAsync<PartLostException>(() => block.Step(new StepRequest(Stamp.Of(1), 2)));
        await Assert.ThrowsAsync<PartLostException>(() => block.Step(new StepRequest(Stamp.Of(1), 4)));
        await run.Close();
    }

    [Fact]
    public async Task A_silo_that_forgot_the_run_is_told_again()
    {
        RunSpec spec = Spec("lost");
        var lost = new ConcurrentDictionary<int, bool>();
        cluster.Calls.Before = context =>
        {
            if (context.Grain is HumanUsersGrain grain
                && context.Request.GetArgument(0) is StepRequest step
                && lost.TryAdd(step.Tick, true))
            {
                grain.GrainContext.ActivationServices.GetRequiredService<SiloRuns>().Forget(new ForgetRun(step.Stamp, spec.RunId));
            }
        };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        RunStatus end = await run.RunUntil(int.MaxValue);

        Assert.Equal(spec.Parameters.TotalTicks, lost.Count);
        Assert.True(cluster.Calls.Count(spec.RunId, "HumanUsersGrain.Step") > lost.Count * Blocks, "no block had to be asked again");
        Assert.Equal(TestRuns.DigestOf(Users), end.Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_run_that_broke_off_in_a_tick_says_so_until_it_is_restored()
    {
        RunSpec spec = Spec("torn");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(30);
        byte[] saved = await run.Save();
        cluster.Calls.Before = context =>
        {
            if (context.Grain is HumanUsersGrain
                && context.Request.GetArgument(0) is StepRequest { Tick: 40 }
                && PartKey.Parse(context.TargetId.Key.ToString()!).Number == 3)
            {
                throw new IOException("a block failed");
            }
        };
        await Assert.ThrowsAsync<IOException>(() => run.RunUntil(int.MaxValue));
        cluster.Calls.Forget();

        await Assert.ThrowsAsync<InvalidOperationException>(() => run.RunUntil(int.MaxValue));
        await Assert.ThrowsAsync<InvalidOperationException>(run.Save);
        await run.Restore(saved);
        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_cancelled_run_stands_at_a_tick_and_goes_on()
    {
        RunSpec spec = Spec("cancelled");
        using var cancel = new CancellationTokenSource();
        CancellationToken arriving = default;
        cluster.Calls.Before = context =>
        {
            if (context.Grain is ISimulationGrain && context.MethodName == nameof(ISimulationGrain.RunUntil))
            {
                arriving = context.Request.GetCancellationToken();
            }

            if (context.Grain is HumanUsersGrain && context.Request.GetArgument(0) is StepRequest { Tick: 20 })
            {
                // The word has to travel; until it arrives, the tick does not end.
                cancel.Cancel();
                Assert.True(arriving.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)), "the word never arrived");
            }
        };
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunUntil(int.MaxValue, cancel.Token));
        RunStatus stopped = await run.Status();
        cluster.Calls.Forget();

        Assert.InRange(stopped.Tick, 20, 21);
        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    [Fact]
    public async Task A_run_is_started_once_and_under_its_own_id()
    {
        RunSpec spec = Spec("once");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.RunUntil(1));
        await Assert.ThrowsAsync<ArgumentException>(() => run.Start(spec with { RunId = "twin" }));
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Run("a/1").Start(spec with { RunId = "a/1" }));
        await run.Start(spec);
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.Start(spec));
        await run.Close();
        await run.Start(spec);
        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
        await run.Close();
    }

    private static RunSpec Spec(string runId) => TestRuns.Spec(runId, Users, UsersPerGrain);
}
