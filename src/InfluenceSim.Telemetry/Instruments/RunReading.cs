using System.Diagnostics.Metrics;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>
/// The last finished day of one run. Immutable and replaced as a whole, so that a reader never sees half a day and never
/// has to hold up the run.
/// </summary>
/// <param name="Day">Last finished day; null before the first.</param>
/// <param name="Values">Values by measure, each with its attributes.</param>
internal sealed record RunReading(PolicyDay? Day, ILookup<string, Measurement<double>> Values)
{
    public static RunReading None { get; } = new(null, Array.Empty<Measurement<double>>().ToLookup(_ => ""));

    public IEnumerable<Measurement<double>> Of(MeasureDefinition measure) => Values[measure.Name];
}
