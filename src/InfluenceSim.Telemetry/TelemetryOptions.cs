namespace InfluenceSim.Telemetry;

/// <summary>What is exported, and where to.</summary>
public sealed record TelemetryOptions
{
    /// <summary>
    /// Where an OpenTelemetry collector listens, e.g. <c>http://localhost:4317</c> (gRPC) or <c>http://localhost:4318</c>
    /// (HTTP); null exports nothing.
    /// </summary>
    public Uri? OtlpEndpoint { get; init; }
}
