using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>
/// A run in OpenMetrics with simulated time stamps, one value a day at the day's end: the bridge to tools that show series,
/// since no API of OpenTelemetry stamps simulated time.
/// </summary>
internal static class MetricsFile
{
    /// <summary>Writes it; meanwhile a file lies at <paramref name="spool"/>.</summary>
    public static Task WriteAsync(
        RunFolderContent content, Stream stream, string spool, CancellationToken cancellation) => OpenMetricsWriter.WriteAsync(
        stream,
        async (metrics, token) =>
        {
            await MeasureSeries.WriteAsync(content.Result, metrics, spool, token);
            await PolicySeries.WriteAsync(content.Result, metrics, token);
            if (content.Comparison is { } comparison)
            {
                await ComparisonSeries.WriteAsync(
                    comparison, new PolicyDay(content.Result.Scenario.Parameters.Horizon - 1), metrics, token);
            }
        },
        cancellation);
}
