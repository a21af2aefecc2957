using System.Globalization;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>An embedded run on all processors of this process; a child process with fewer runs it too and says what it saw.</summary>
public sealed class ProcessorTests
{
    internal const string FileVariable = "INFLUENCESIM_TEST_DIGEST_FILE";
    internal const int Users = 300;

    [Fact]
    public async Task An_embedded_run_gives_the_digest_of_the_plain_loop()
    {
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync();
        ISimulationGrain run = cluster.Grains.GetGrain<ISimulationGrain>("embedded");
        await run.Start(TestRuns.Spec("embedded", Users, 40));
        RunStatus status = await run.RunUntil(int.MaxValue);

        Assert.Equal(TestRuns.DigestOf(Users), status.Digest);
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            await File.WriteAllTextAsync(
                file, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} {status.Digest}"));
        }
    }
}
