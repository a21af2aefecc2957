using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

/// <summary>The digests of a run, and what is counted at its end, are the same on machines with other vectors, or with none.</summary>
[Trait("Promise", "digests-kept")]
public sealed class VectorsTests
{
    private const string FileVariable = "INFLUENCESIM_TEST_DIGESTS_FILE";

    // Past the window of posts.
    private const int Days = 6;

    // Those of each width, and the instructions that draws ask for by name.
    private static readonly string Vectors = string.Join(
        ' ',
        Vector512.IsHardwareAccelerated,
        Vector256.IsHardwareAccelerated,
        Vector128.IsHardwareAccelerated,
        Avx2.IsSupported);

    private static readonly Lazy<string[]> Digests = new(() =>
    [
        .. from ranking in RankingRegistry.Rankings
           from hasEconomy in new[] { false, true }
           select Digest(ranking.Key, hasEconomy),
    ]);

    [Fact]
    public void Each_feed_has_its_digest_with_an_economy_and_without()
    {
        Assert.Equal(Digests.Value.Length, Digests.Value.Distinct().Count());
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllLines(file, [Vectors, .. Digests.Value]);
        }
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "False True True True")]
    [InlineData("DOTNET_EnableAVX2", "False False True False")]
    [InlineData("DOTNET_EnableHWIntrinsic", "False False False False")]
    public async Task A_machine_without_them_gives_the_same_digests(string vectors, string left)
    {
        Assert.SkipUnless(Vector256.IsHardwareAccelerated, "this machine has none of the vectors that are taken away");
        string[] found = await WithoutAsync(vectors);
        Assert.Equal([left, .. Digests.Value], found);
    }

    /// <summary>Runs the first test in a process of its own that is told to do without some vectors.</summary>
    private static async Task<string[]> WithoutAsync(string vectors)
    {
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, typeof(VectorsTests).Assembly.GetName().Name!),
                ["-method", $"{typeof(VectorsTests).FullName}.{nameof(Each_feed_has_its_digest_with_an_economy_and_without)}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment[vectors] = "0";
            start.Environment[FileVariable] = file;
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await errors);
            return await File.ReadAllLinesAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Digest(string algorithm, bool hasEconomy)
    {
        SimulationParameters small = SmallWorld.Parameters(users: 150, warmUp: 1, horizon: Days);
        World world = SmallWorld.Build(small with
        {
            Feed = small.Feed with { Algorithm = algorithm },
            Economy = new EconomyParameters { Enabled = hasEconomy },
        });
        var run = new LocalSimulation(world, [new LiteracyCampaign { Reach = 0.4 }]);
        Survey? last = null;
        run.Run(observer: tick => last = tick.Survey ?? last);

        Assert.True(last![SurveySum.CanTell] > 0 && last[SurveySum.TaughtCanTell] > 0);

        // No digest knows of the pairs, which are asked at the end and change nothing.
        return $"{run.Digest} {last[SurveySum.CanTell]} {last[SurveySum.TaughtCanTell]}";
    }
}
