using Xunit;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>Arms, replicates and groups make series; people, creators and time make none.</summary>
[Trait("Promise", "cardinality")]
public sealed class CardinalityTests
{
    private const int Limit = 2_000;

    [Fact]
    public async Task Fifteen_runs_export_fewer_series_than_the_limit_whatever_the_population()
    {
        IReadOnlySet<string> few = await SeriesAsync(users: 600, creators: 30);
        IReadOnlySet<string> many = await SeriesAsync(users: 3_000, creators: 150);

        Assert.InRange(Ours(few).Count(), 500, Limit);
        Assert.InRange(few.Count, 500, Limit - 1);
        Assert.InRange(many.Count, 500, Limit - 1);

        // A larger world may show a group that a smaller one has nobody in, and what never happened there; none is of a person, a creator
        // or a post.
        string[] grown = [.. Ours(many).Except(Ours(few)).Select(series => series.Split(' ')[1]).Distinct()];
        Assert.InRange(grown.Length, 0, 16);
    }

    private static IEnumerable<string> Ours(IEnumerable<string> series) =>
        series.Where(each => each.StartsWith(RunMeter.MeterName, StringComparison.Ordinal));

    // Three arms and five replicates, as the main scenario.
    private static async Task<IReadOnlySet<string>> SeriesAsync(int users, int creators)
    {
        string scenario = $"""
            question: How many series?
            seed: 1
            replicates: 5
            warmUp: 2d
            horizon: 8d
            population:
              users: {users}
            creators:
              influencers: {creators}
              fakefluencers: {creators / 5}
            arms:
              none: none
              voluntary:
                - voluntaryLabelling
              mandatory:
                - mandatoryLabelling:
                    compliance: 75%
                    recall: 40%
                    delay: 7d

            """;
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await WatchedRun.RunAsync(
            scenario, [("OTEL_METRIC_EXPORT_INTERVAL", "500")], "--otlp", receiver.EndpointOf("grpc").ToString());
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(15, run.Folder.Manifest.Runs.Count);

        // A histogram is as many series as Prometheus makes of it: one a bucket, the sum and the count.
        return ReceivedSeries.Of(receiver)
            .SelectMany(point =>
                point.Buckets == 0 ? [point.Series] : Enumerable.Range(0, point.Buckets + 2).Select(part => $"{point.Series} #{part}"))
            .ToHashSet(StringComparer.Ordinal);
    }
}
