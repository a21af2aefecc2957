using InfluenceSim.Grains;
using InfluenceSim.Telemetry.Exporting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace InfluenceSim.Telemetry;

/// <summary>
/// Exports what runs show, from threads of its own: a collector that is dead, slow or at fault neither stops nor slows a run.
/// Off unless something is asked for; then it is not even an observer.
/// </summary>
public sealed class TelemetryHost : IAsyncDisposable
{
    /// <summary>
    /// Longest that the last export may take when the host is disposed: a run that is stopped by hand has two seconds in all.
    /// </summary>
    public static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(1);

    private readonly RunMeter? _meter;
    private readonly ServiceProvider? _services;
    private readonly ExportFailures? _failures;
    private readonly bool _hasTraces;
    private readonly bool _hasLogs;
    private PrometheusEndpoint? _endpoint;
    private int _disposed;

    private TelemetryHost()
    {
    }

    private TelemetryHost(RunMeter meter, ServiceProvider services, ExportFailures? failures, bool hasTraces, bool hasLogs)
    {
        _meter = meter;
        _services = services;
        _failures = failures;
        _hasTraces = hasTraces;
        _hasLogs = hasLogs;
    }

    /// <summary>Whether anything is exported.</summary>
    public bool IsOn => _services is not null;

    /// <summary>Where Prometheus may scrape; null where it may not.</summary>
    public Uri? PrometheusAddress => _endpoint?.Address;

    /// <summary>Who is told of runs; null where nobody is.</summary>
    public IRunObserver? Observer => _meter;

    /// <summary>
    /// Begins to export, metrics every two seconds unless <c>OTEL_METRIC_EXPORT_INTERVAL</c> says otherwise; does nothing where
    /// nothing is asked for.
    /// </summary>
    /// <param name="options">What, and where to. Other <c>OTEL_*</c> variables keep their standard meaning.</param>
    /// <param name="say">Takes the one line that says that a collector does not answer; called from any thread.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The host; disposing it exports a last time.</returns>
    /// <exception cref="IOException">Prometheus' port cannot be had, or a variable has a value that it may not have.</exception>
    public static Task<TelemetryHost> StartAsync(
        TelemetryOptions options, Action<string> say, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(say);
        return StartAsync(options, OtlpSettings.For(options.OtlpEndpoint), say, cancellationToken);
    }

    internal static async Task<TelemetryHost> StartAsync(
        TelemetryOptions options, IConfiguration settings, Action<string> say, CancellationToken cancellationToken = default)
    {
        var metrics = Signal.Of(Signal.Metrics, options, settings);
        var traces = Signal.Of(Signal.Traces, options, settings);
        var logs = Signal.Of(Signal.Logs, options, settings);
        if (!metrics.IsOn && !traces.IsOn && !logs.IsOn && options.Prometheus is null)
        {
            return new TelemetryHost();
        }

        bool toCollector = metrics.Otlp || traces.Otlp || logs.Otlp;
        if (toCollector)
        {
            OtlpSettings.Check(settings);
        }

        IServiceCollection services = new ServiceCollection().AddSingleton(settings);
        Pipelines.Add(services, metrics, traces, logs, settings, options.Prometheus is not null);
        ExportFailures? failures = toCollector
            ? new ExportFailures(settings["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "the OTEL_EXPORTER_OTLP_* address", say)
            : null;
        var meter = new RunMeter(options.Measures, options.Parts);
        var host = new TelemetryHost(meter, services.BuildServiceProvider(), failures, traces.IsOn, logs.IsOn);
        try
        {
            await host.BeginAsync(options, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has a silo's runs shown, and its calls traced where traces are exported.</summary>
    /// <param name="silo">The silo.</param>
    public void Watch(ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        if (_meter is not null)
        {
            silo.Services.AddSingleton<IRunObserver>(_meter);
        }

        // The filters cost every call something, heard or not.
        if (_hasTraces)
        {
            RecordedCalls.Propagate(silo);
        }
    }

    /// <summary>Has what a silo logs exported, where logs are.</summary>
    /// <param name="logging">The silo's logging.</param>
    public void Watch(ILoggingBuilder logging)
    {
        ArgumentNullException.ThrowIfNull(logging);
        if (!_hasLogs)
        {
            return;
        }

        // What others say in passing, Orleans' resilience pipeline at every placement above all, would be most of all that is exported.
        logging.SetMinimumLevel(LogLevel.Warning).AddFilter("InfluenceSim", LogLevel.Information);
        foreach (ILoggerProvider provider in _services!.GetServices<ILoggerProvider>())
        {
            logging.AddProvider(provider);
        }
    }

    /// <summary>Exports a last time, waiting at most <see cref="FlushLimit"/>, and stops.</summary>
    /// <returns>Nothing.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_services is null || Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        int limit = (int)FlushLimit.TotalMilliseconds;
        bool[] delivered = await Task.WhenAll(
            Task.Run(() => _services.GetService<MeterProvider>()?.Shutdown(limit) ?? true),
            Task.Run(() => _services.GetService<TracerProvider>()?.Shutdown(limit) ?? true),
            Task.Run(() => _services.GetService<LoggerProvider>()?.Shutdown(limit) ?? true));

        // What Prometheus scrapes cannot be pushed at it, so that its share of the first never is.
        if (!delivered[_endpoint is null ? 0.. : 1..].All(each => each))
        {
            _failures?.Say($"no answer within {FlushLimit.TotalSeconds:0} s");
        }

        if (_endpoint is not null)
        {
            await _endpoint.DisposeAsync();
        }

        await _services.DisposeAsync();
        _failures?.Dispose();

        // Last, so that the last export still finds what it shows.
        _meter?.Dispose();
    }

    private async Task BeginAsync(TelemetryOptions options, CancellationToken cancellationToken)
    {
        // A provider begins to listen when it is asked for.
        _services!.GetService<TracerProvider>();
        _services!.GetService<LoggerProvider>();
        MeterProvider? metrics = _services!.GetService<MeterProvider>();
        _endpoint = options.Prometheus is { } at ? await PrometheusEndpoint.StartAsync(at, metrics!, cancellationToken) : null;
    }
}
