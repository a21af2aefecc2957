using System.Globalization;
using Opentelemetry.Proto.Common.V1;
using Opentelemetry.Proto.Metrics.V1;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>One exported value with what it is of.</summary>
internal sealed record ReceivedPoint(
    string Scope, Metric Metric, IReadOnlyDictionary<string, string> Attributes, double Value, int Buckets, ulong Time)
{
    /// <summary>What tells a series from others.</summary>
    public string Series =>
        $"{Scope} {Metric.Name} "
        + string.Join(' ', Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    public bool IsCounter => Metric.Sum is { IsMonotonic: true };
}

/// <summary>All values that a receiver got, in the order in which they came.</summary>
internal static class ReceivedSeries
{
    public static IReadOnlyList<ReceivedPoint> Of(OtlpReceiver receiver) =>
    [
        .. from request in receiver.Metrics
           from resource in request.ResourceMetrics
           from scope in resource.ScopeMetrics
           from metric in scope.Metrics
           from point in Points(scope.Scope.Name, metric)
           select point,
    ];

    public static string TextOf(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        _ => value.ToString(),
    };

    private static IEnumerable<ReceivedPoint> Points(string scope, Metric metric)
    {
        foreach (NumberDataPoint point in metric.Gauge?.DataPoints ?? metric.Sum?.DataPoints ?? [])
        {
            double value = point.ValueCase == NumberDataPoint.ValueOneofCase.AsDouble ? point.AsDouble : point.AsInt;
            yield return new ReceivedPoint(scope, metric, Read(point.Attributes), value, 0, point.TimeUnixNano);
        }

        foreach (HistogramDataPoint point in metric.Histogram?.DataPoints ?? [])
        {
            yield return new ReceivedPoint(scope, metric, Read(point.Attributes), point.Sum, point.BucketCounts.Count, point.TimeUnixNano);
        }
    }

    private static Dictionary<string, string> Read(IEnumerable<KeyValue> attributes) =>
        attributes.ToDictionary(attribute => attribute.Key, attribute => TextOf(attribute.Value), StringComparer.Ordinal);
}
