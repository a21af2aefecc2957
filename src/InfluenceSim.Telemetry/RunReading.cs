using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Telemetry;

/// <summary>
/// The last finished day of one run. Immutable and replaced as a whole, so that a reader never sees half a day and never
/// has to hold up the run.
/// </summary>
internal sealed record RunReading(KeyValuePair<string, object?>[] Attributes, int Day, IReadOnlyList<MeasureValue> Values)
{
    /// <summary>When the run was forgotten; null while it runs.</summary>
    public long? ForgottenAt { get; init; }

    public static KeyValuePair<string, object?>[] AttributesOf(RunIdentity run) =>
    [
        new("scenario", run.Scenario ?? "unnamed"),
        new("arm", run.Arm),
        new("replicate", run.Replicate),
    ];

    public double? Find(ExportedMeasure measure)
    {
        foreach (MeasureValue value in Values)
        {
            if (value.Measure == measure.Measure && value.Group == measure.Group)
            {
                return value.Value;
            }
        }

        return null;
    }
}
