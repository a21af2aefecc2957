using Microsoft.Extensions.Configuration;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>Which exporters a signal has: by what the user asked for, and by the standard variables.</summary>
/// <param name="Otlp">To a collector.</param>
/// <param name="Console">To the process's output.</param>
internal sealed record Signal(bool Otlp, bool Console)
{
    public const string Metrics = "METRICS";
    public const string Traces = "TRACES";
    public const string Logs = "LOGS";

    private static readonly Signal Off = new(false, false);

    public bool IsOn => Otlp || Console;

    /// <summary>
    /// An endpoint for all signals or for this one turns OTLP on; <c>OTEL_METRICS_EXPORTER</c> and its like name exporters
    /// themselves, and <c>none</c> turns the signal off.
    /// </summary>
    /// <exception cref="IOException">The variable names an exporter that is not here.</exception>
    public static Signal Of(string name, TelemetryOptions options, IConfiguration settings)
    {
        if (bool.TryParse(settings["OTEL_SDK_DISABLED"], out bool disabled) && disabled)
        {
            return Off;
        }

        string[] named = (settings[$"OTEL_{name}_EXPORTER"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.FirstOrDefault(exporter => exporter is not ("otlp" or "console" or "none")) is { } unknown)
        {
            throw new IOException(
                $"OTEL_{name}_EXPORTER: found '{unknown}'; allowed: otlp, console, none (Prometheus is served by --prometheus)");
        }

        if (named.Contains("none"))
        {
            return Off;
        }

        bool hasEndpoint = Has("OTEL_EXPORTER_OTLP_ENDPOINT") || Has($"OTEL_EXPORTER_OTLP_{name}_ENDPOINT");
        return new Signal(
            named.Contains("otlp") || options.OtlpEndpoint is not null || (hasEndpoint && named.Length == 0),
            named.Contains("console") || options.Console);

        bool Has(string variable) => !string.IsNullOrWhiteSpace(settings[variable]);
    }
}
