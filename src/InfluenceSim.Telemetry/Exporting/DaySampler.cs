using InfluenceSim.Grains;
using OpenTelemetry.Trace;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>
/// Keeps experiments and runs, and of a run's days some: all of a large run's grain calls would be millions of spans. What is
/// inside a day follows it, so that a day is seen whole or not at all. Parts of a run that are opened, saved and closed one by
/// one, thousands of them in a large run, are left out.
/// </summary>
internal sealed class DaySampler(double ratio) : Sampler
{
    /// <summary>One simulated day a month, day 0 among them.</summary>
    public const double UsualRatio = 1.0 / 30;

    // The interface that all parts have in common, as Orleans names the spans of calls to it.
    private const string Parts = "IRunPart/";

    private readonly int _every = (int)Math.Max(1, Math.Round(1 / ratio));

    /// <summary>The standard's sampler by parents, which asks this one about a span whose parent is kept.</summary>
    public static Sampler ByParent(double ratio)
    {
        var days = new DaySampler(ratio);
        return new ParentBasedSampler(
            new AlwaysOnSampler(), remoteParentSampled: days, new AlwaysOffSampler(), localParentSampled: days, new AlwaysOffSampler());
    }

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        if (samplingParameters.Name == RunTraces.Day && samplingParameters.Tags is { } tags)
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag is { Key: RunTraces.DayAttribute, Value: int day })
                {
                    return new SamplingResult(day % _every == 0);
                }
            }
        }

        return new SamplingResult(!samplingParameters.Name.StartsWith(Parts, StringComparison.Ordinal));
    }
}
