using Microsoft.Extensions.Configuration;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>The <c>OTEL_*</c> settings of a host: our defaults, over them the environment, over it what the user asked for.</summary>
internal static class OtlpSettings
{
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const int HttpPort = 4318;

    public static IConfiguration For(Uri? endpoint) => For(endpoint, new ConfigurationBuilder().AddEnvironmentVariables().Build());

    public static IConfiguration For(Uri? endpoint, IConfiguration environment)
    {
        var defaults = new Dictionary<string, string?>
        {
            // A run may be over in ten seconds; the standard's minute would show nothing of it.
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",

            // A sampled day of a large run brings thousands of spans at once; the standard's queue of 2,048 would lose some.
            ["OTEL_BSP_MAX_QUEUE_SIZE"] = "16384",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
        };
        Uri? effective = endpoint ?? (Uri.TryCreate(environment[Endpoint], UriKind.Absolute, out Uri? own) ? own : null);
        if (effective?.Port == HttpPort)
        {
            // The exporter's own default is gRPC on every port, which a collector's HTTP port does not understand.
            defaults[Protocol] = "http/protobuf";
        }

        IConfigurationBuilder settings = new ConfigurationBuilder().AddInMemoryCollection(defaults).AddConfiguration(environment);
        if (endpoint is not null)
        {
            settings.AddInMemoryCollection(new Dictionary<string, string?> { [Endpoint] = endpoint.ToString() });
        }

        return settings.Build();
    }

    /// <summary>Refuses what the exporters would pass over in silence.</summary>
    /// <exception cref="IOException">An address or a protocol is none.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (string signal in new[] { "", $"{Signal.Metrics}_", $"{Signal.Traces}_", $"{Signal.Logs}_" })
        {
            string endpoint = $"OTEL_EXPORTER_OTLP_{signal}ENDPOINT";
            if (settings[endpoint] is { } address && !string.IsNullOrWhiteSpace(address) && !OtlpEndpoint.TryRead(address, out _))
            {
                throw new IOException($"{endpoint}: found '{address}'; allowed: {OtlpEndpoint.Allowed}");
            }

            string protocol = $"OTEL_EXPORTER_OTLP_{signal}PROTOCOL";
            if (settings[protocol] is { } name && !string.IsNullOrWhiteSpace(name) && name is not ("grpc" or "http/protobuf"))
            {
                throw new IOException($"{protocol}: found '{name}'; allowed: grpc, http/protobuf");
            }
        }
    }
}
