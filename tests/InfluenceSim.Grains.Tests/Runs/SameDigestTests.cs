using System.Globalization;
using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Grains.Tests.Runs;

[Trait("Promise", "same-digest")]
[Collection(ClustersDefinition.Name)]
public sealed class SameDigestTests(OneSilo one, ThreeSilos three)
{
    // One grain per person costs a call per person and hour; the others need more people than a block of 1000 holds.
    private const int FewUsers = 200;
    private const int ManyUsers = 1_050;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(1, 1_000)]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(3, 7)]
    [InlineData(3, 1_000)]
    [InlineData(3, 0)]
    public async Task Grains_give_the_digest_of_the_plain_loop(int silos, int usersPerGrain)
    {
        int users = usersPerGrain == 1 ? FewUsers : ManyUsers;
        ClusterFixture cluster = silos == 1 ? one : three;
        RunSpec spec = TestRuns.Spec($"same-{silos}-{usersPerGrain}", users, usersPerGrain);

        RunStatus status = await RunAsArm(cluster, spec);

        Assert.True(status.IsFinished);
        Assert.Equal(spec.Parameters.TotalTicks, status.Tick);
        Assert.Equal(TestRuns.DigestOf(users), status.Digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_number_of_processors_gives_the_same_digest(int processors)
    {
        (int seen, Hash128 digest) = await ChildProcess.DigestWith(processors);

        Assert.Equal(processors, seen);
        Assert.Equal(TestRuns.DigestOf(ProcessorTests.Users), digest);
    }

    [Fact]
    public void Another_seed_gives_another_digest()
    {
        var other = TestRuns.Local(TestRuns.Spec("other", FewUsers, 0) with { Seed = 8 });
        other.Run();

        Assert.NotEqual(TestRuns.DigestOf(FewUsers), other.Digest);
    }

    /// <summary>As an experiment does it: the warm-up runs once without levers, the arm is forked from there.</summary>
    private static async Task<RunStatus> RunAsArm(ClusterFixture cluster, RunSpec spec)
    {
        string warmUpId = string.Create(CultureInfo.InvariantCulture, $"{spec.RunId}-warm-up");
        ISimulationGrain warmUp = cluster.Run(warmUpId);
        await warmUp.Start(spec with { RunId = warmUpId, Arm = "none", Policies = [] });
        await warmUp.RunUntil(spec.Parameters.WarmUpTicks);
        ISimulationGrain arm = cluster.Run(spec.RunId);
        await arm.Fork(spec, warmUpId);
        await warmUp.Close();
        RunStatus status = await arm.RunUntil(int.MaxValue);
        await arm.Close();
        return status;
    }
}
