using System.Diagnostics.Metrics;
using InfluenceSim.Model.Measures;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>An instrument for every measure, with its unit and definition.</summary>
internal static class MeasureInstruments
{
    public static void AddTo(Meter meter, MeasureRegistry measures, Func<IEnumerable<ShownRun>> runs)
    {
        foreach (MeasureDefinition measure in measures.All)
        {
            var instrument = Instrument.Of(measure);
            if (instrument.IsCounter)
            {
                meter.CreateObservableCounter(instrument.Name, () => Observe(measure), instrument.Unit, measure.Definition);
            }
            else
            {
                meter.CreateObservableGauge(instrument.Name, () => Observe(measure), instrument.Unit, measure.Definition);
            }
        }

        IEnumerable<Measurement<double>> Observe(MeasureDefinition measure) => runs().SelectMany(run => run.Reading.Of(measure));
    }
}
