using System.Diagnostics.Metrics;

namespace InfluenceSim.Telemetry.Tests.Dashboards;

/// <summary>
/// Names that our gauges bear in Prometheus, by OpenTelemetry's rules for it: dots become underscores, the unit "1" of a gauge
/// becomes "ratio", a unit in braces is dropped.
/// </summary>
internal static class PrometheusNames
{
    public static IReadOnlySet<string> Exported()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == RunMeter.MeterName)
                {
                    names.Add(Of(instrument.Name, instrument.Unit));
                }
            },
        };
        using var meter = new RunMeter();
        listener.Start();
        return names;
    }

    private static string Of(string instrument, string? unit)
    {
        string name = instrument.Replace('.', '_');
        return unit switch
        {
            "1" => name + "_ratio",
            ['{', .., '}'] => name,
            _ => throw new NotSupportedException($"the unit '{unit}' has no rule here yet"),
        };
    }
}
