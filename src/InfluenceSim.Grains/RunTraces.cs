using System.Diagnostics;

namespace InfluenceSim.Grains;

/// <summary>Spans of an experiment: experiment, run, day, tick, one inside the other. Without a listener none is made.</summary>
public static class RunTraces
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "InfluenceSim";

    /// <summary>All runs of a scenario.</summary>
    public const string Experiment = "experiment";

    /// <summary>One arm of one replicate, or a replicate's warm-up.</summary>
    public const string Run = "run";

    /// <summary>One simulated day of a run; what a sampler decides on.</summary>
    public const string Day = "day";

    /// <summary>One tick.</summary>
    public const string Tick = "tick";

    /// <summary>Attribute of a day, and of the ticks in it: counted from the end of the warm-up.</summary>
    public const string DayAttribute = "influencesim.day";

    /// <summary>Attribute of a tick, from 0 at the start of the warm-up.</summary>
    public const string TickAttribute = "influencesim.tick";

    /// <summary>Key of the request context under which Orleans' propagation carries the caller's span (W3C Trace Context, 2021).</summary>
    public const string Caller = "traceparent";

    private static readonly ActivitySource Source = new(SourceName, typeof(RunTraces).Assembly.GetName().Version?.ToString(3));

    /// <summary>Whether anybody listens.</summary>
    public static bool AreHeard => Source.HasListeners();

    /// <summary>Begins a span inside the current one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">What it is of.</param>
    /// <returns>The span; null where nobody listens or it is not sampled.</returns>
    public static Activity? Start(string name, params ReadOnlySpan<KeyValuePair<string, object?>> attributes) =>
        AreHeard ? Source.StartActivity(name, ActivityKind.Internal, default(ActivityContext), attributes.ToArray()) : null;
}
