using System.Net;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Telemetry;

/// <summary>What is exported, and where to. Nothing is, unless it is asked for here or by the standard <c>OTEL_*</c> variables.</summary>
public sealed record TelemetryOptions
{
    /// <summary>
    /// Where an OpenTelemetry collector listens, e.g. <c>http://localhost:4317</c> (gRPC) or <c>http://localhost:4318</c>
    /// (HTTP); it wins over <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.
    /// </summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Where Prometheus may scrape <c>/metrics</c>; port 0 takes a free one.</summary>
    public IPEndPoint? Prometheus { get; init; }

    /// <summary>What is measured.</summary>
    public MeasureRegistry Measures { get; init; } = MeasureRegistry.Ours;

    /// <summary>Whether metrics, spans and logs are written to the process's output.</summary>
    public bool Console { get; init; }

    /// <summary>The parts that runs may name.</summary>
    public ModelParts Parts { get; init; } = ModelParts.Ours;
}
