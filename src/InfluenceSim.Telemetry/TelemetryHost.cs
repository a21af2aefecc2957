using InfluenceSim.Grains;
using InfluenceSim.Telemetry.Exporting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace InfluenceSim.Telemetry;

/// <summary>
/// Exports what runs show, from threads of its own: a collector that is dead, slow or at fault neither stops nor slows a run.
/// Off unless something is asked for; then it is not even an observer.
/// </summary>
public sealed class TelemetryHost : IAsyncDisposable
{
    /// <summary>Longest that the last export may take when the host is disposed: a run that is stopped by hand has two seconds in all.</summary>
    public static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(1);

    // What Orleans and the runtime say of themselves is exported beside.
    private static readonly string[] Meters = [RunMeter.MeterName, "Microsoft.Orleans", "System.Runtime"];

    private readonly RunMeter? _meter;
    private readonly ServiceProvider? _services;
    private PrometheusEndpoint? _endpoint;

    private TelemetryHost(RunMeter? meter, ServiceProvider? services)
    {
        _meter = meter;
        _services = services;
    }

    /// <summary>Whether anything is exported.</summary>
    public bool IsOn => _services is not null;

    /// <summary>Where Prometheus may scrape; null where it may not.</summary>
    public Uri? PrometheusAddress => _endpoint?.Address;

    /// <summary>Who is told of runs; null where nobody is.</summary>
    public IRunObserver? Observer => _meter;

    internal RunMeter Meter => _meter ?? throw new InvalidOperationException("nothing is exported");

    /// <summary>Begins to export, every two seconds unless <c>OTEL_METRIC_EXPORT_INTERVAL</c> says otherwise; does nothing where nothing is asked for.</summary>
    /// <param name="options">What, and where to. Other <c>OTEL_*</c> variables keep their standard meaning.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The host; disposing it exports a last time.</returns>
    /// <exception cref="IOException">Prometheus' port cannot be had.</exception>
    public static Task<TelemetryHost> StartAsync(TelemetryOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, OtlpSettings.For(options.OtlpEndpoint), cancellationToken);
    }

    internal static async Task<TelemetryHost> StartAsync(TelemetryOptions options, IConfiguration settings, CancellationToken cancellationToken = default)
    {
        Signal metrics = Signal.Of(Signal.Metrics, options, settings);
        if (!metrics.IsOn && options.Prometheus is null)
        {
            return new TelemetryHost(null, null);
        }

        IServiceCollection services = new ServiceCollection().AddSingleton(settings);
        services.AddOpenTelemetry().WithMetrics(builder => Export(builder, metrics, options));
        var host = new TelemetryHost(new RunMeter(), services.BuildServiceProvider());
        try
        {
            MeterProvider provider = host._services!.GetRequiredService<MeterProvider>();
            host._endpoint = options.Prometheus is { } at ? await PrometheusEndpoint.StartAsync(at, provider, cancellationToken) : null;
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a silo's runs shown.</summary>
    /// <param name="silo">The silo.</param>
    public void Watch(ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        if (_meter is not null)
        {
            silo.Services.AddSingleton<IRunObserver>(_meter);
        }
    }

    /// <summary>Exports a last time, waiting at most <see cref="FlushLimit"/>, and stops.</summary>
    /// <returns>Nothing.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_services is null)
        {
            return;
        }

        _services.GetRequiredService<MeterProvider>().Shutdown((int)FlushLimit.TotalMilliseconds);
        if (_endpoint is not null)
        {
            await _endpoint.DisposeAsync();
        }

        await _services.DisposeAsync();

        // Last, so that the last export still finds what it shows.
        _meter?.Dispose();
    }

    private static void Export(MeterProviderBuilder builder, Signal signal, TelemetryOptions options)
    {
        builder.SetResourceBuilder(Source()).AddMeter(Meters);
        if (signal.Otlp)
        {
            builder.AddOtlpExporter();
        }

        if (signal.Console)
        {
            builder.AddConsoleExporter();
        }

        if (options.Prometheus is not null)
        {
            builder.AddPrometheusExporter();
        }
    }

    // The environment comes last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
    private static ResourceBuilder Source() => ResourceBuilder.CreateEmpty()
        .AddService("influencesim", serviceVersion: typeof(TelemetryHost).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
