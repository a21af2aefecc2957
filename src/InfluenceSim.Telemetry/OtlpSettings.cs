using Microsoft.Extensions.Configuration;

namespace InfluenceSim.Telemetry;

/// <summary>The <c>OTEL_*</c> settings of a host: our defaults, over them the environment, over it what the user asked for.</summary>
internal static class OtlpSettings
{
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const int HttpPort = 4318;

    public static IConfiguration For(Uri endpoint) => For(endpoint, new ConfigurationBuilder().AddEnvironmentVariables().Build());

    public static IConfiguration For(Uri endpoint, IConfiguration environment)
    {
        var defaults = new Dictionary<string, string?>
        {
            // A run may be over in ten seconds; the standard's minute would show nothing of it.
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
        };
        if (endpoint.Port == HttpPort)
        {
            // The exporter's own default is gRPC on every port, which a collector's HTTP port does not understand.
            defaults[Protocol] = "http/protobuf";
        }

        return new ConfigurationBuilder()
            .AddInMemoryCollection(defaults)
            .AddConfiguration(environment)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint.ToString() })
            .Build();
    }
}
