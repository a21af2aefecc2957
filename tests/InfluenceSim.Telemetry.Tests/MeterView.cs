using OpenTelemetry;
using OpenTelemetry.Metrics;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

/// <summary>What an exporter gets from the meter: one snapshot per <see cref="Read"/>.</summary>
internal sealed class MeterView : IDisposable
{
    private readonly List<MetricSnapshot> _exported = [];
    private readonly MeterProvider _provider;

    public MeterView() => _provider = Sdk.CreateMeterProviderBuilder()
        .AddMeter(RunMeter.MeterName)
        .AddInMemoryExporter(_exported, reader => reader.TemporalityPreference = MetricReaderTemporalityPreference.Cumulative)
        .Build();

    public IReadOnlyList<MetricSnapshot> Read()
    {
        _exported.Clear();
        Assert.True(_provider.ForceFlush());
        return [.. _exported];
    }

    /// <summary>Values of an instrument by arm and replicate.</summary>
    public Dictionary<(string Arm, int Replicate), double> Values(string instrument) =>
        Points(instrument)
            .ToDictionary(point => ((string)point.Attributes["arm"]!, (int)(long)point.Attributes["replicate"]!), point => point.Value);

    public IReadOnlyList<Point> Points(string instrument) => [.. All()[instrument]];

    /// <summary>All points by instrument.</summary>
    public ILookup<string, Point> All()
    {
        var points = new List<(string Instrument, Point Point)>();
        foreach (MetricSnapshot metric in Read())
        {
            foreach (MetricPoint point in metric.MetricPoints)
            {
                var attributes = new Dictionary<string, object?>();
                foreach (KeyValuePair<string, object?> attribute in point.Tags)
                {
                    attributes[attribute.Key] = attribute.Value is int number ? (long)number : attribute.Value;
                }

                long samples = metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : 1;
                points.Add((metric.Name, new Point(attributes, ValueOf(metric.MetricType, point), samples)));
            }
        }

        return points.ToLookup(point => point.Instrument, point => point.Point);
    }

    public void Dispose() => _provider.Dispose();

    private static double ValueOf(MetricType type, MetricPoint point) => type switch
    {
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
        MetricType.DoubleSum => point.GetSumDouble(),
        MetricType.LongSum => point.GetSumLong(),
        MetricType.Histogram => point.GetHistogramSum(),
        _ => point.GetGaugeLastValueLong(),
    };

    /// <summary>A point; a histogram's value is the sum of its samples.</summary>
    internal sealed record Point(IReadOnlyDictionary<string, object?> Attributes, double Value, long Samples);
}
