using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace InfluenceSim.Telemetry;

/// <summary>
/// Exports what a <see cref="RunMeter"/> shows, from a thread of its own: a collector that is dead, slow or at fault neither
/// stops nor slows a run.
/// </summary>
public sealed class TelemetryHost : IDisposable
{
    /// <summary>Longest that the last export may take when the host is disposed: a run that is stopped by hand has two seconds in all.</summary>
    public static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(1);

    private readonly MeterProvider? _provider;

    private TelemetryHost(MeterProvider? provider) => _provider = provider;

    /// <summary>Whether anything is exported.</summary>
    public bool IsOn => _provider is not null;

    /// <summary>Begins to export, every two seconds unless <c>OTEL_METRIC_EXPORT_INTERVAL</c> says otherwise; does nothing where nothing is asked for.</summary>
    /// <param name="options">What, and where to. Other <c>OTEL_*</c> variables keep their standard meaning.</param>
    /// <returns>The host; disposing it exports a last time.</returns>
    public static TelemetryHost Start(TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.OtlpEndpoint is { } endpoint ? Start(OtlpSettings.For(endpoint)) : new TelemetryHost(null);
    }

    internal static TelemetryHost Start(IConfiguration settings) => new(
        Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(settings))
            .SetResourceBuilder(Source())
            .AddMeter(RunMeter.MeterName)
            .AddOtlpExporter()
            .Build());

    /// <summary>Exports a last time, waiting at most <see cref="FlushLimit"/>, and stops.</summary>
    public void Dispose()
    {
        _provider?.Shutdown((int)FlushLimit.TotalMilliseconds);
        _provider?.Dispose();
    }

    // The environment comes last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
    private static ResourceBuilder Source() => ResourceBuilder.CreateEmpty()
        .AddService("influencesim", serviceVersion: typeof(TelemetryHost).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
