using System.Diagnostics.Metrics;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results.OpenMetrics;
using InfluenceSim.Telemetry;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Names that a dashboard may ask for: those of a run that is watched and those of a run folder.</summary>
internal static class ExportedNames
{
    private const string Engine = "influencesim.engine.";

    public static IReadOnlySet<string> All { get; } = new HashSet<string>(
    [
        .. DataDictionary.All.Select(measure => MetricFamily.Of(measure).SampleName),
        MeasureSeries.Day.SampleName,
        PolicySeries.InForce.SampleName,
        ComparisonSeries.Difference.SampleName,
        ComparisonSeries.Relative.SampleName,
        .. EngineNames(),
    ]);

    private static List<string> EngineNames()
    {
        List<string> names = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Name.StartsWith(Engine, StringComparison.Ordinal))
                {
                    string name = MetricFamily.NameOf(instrument.Name) + instrument.Unit switch
                    {
                        "s" => "_seconds",
                        "By" => "_bytes",
                        _ => "",
                    };
                    names.AddRange(instrument switch
                    {
                        Histogram<double> => [name + "_bucket", name + "_sum", name + "_count"],
                        ObservableCounter<long> => [name + "_total"],
                        _ => [name],
                    });
                }
            },
        };
        using var meter = new RunMeter();
        listener.Start();
        return names;
    }
}
