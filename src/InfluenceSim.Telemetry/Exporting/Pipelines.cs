using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>From sources to exporters, one pipeline a signal.</summary>
internal static class Pipelines
{
    private const string Orleans = "Microsoft.Orleans";

    // Orleans states its latencies in milliseconds, with 15 buckets for each kind of grain.
    private static readonly double[] MillisecondBuckets = [1, 10, 100, 1_000, 10_000];

    public static void Add(
        IServiceCollection services, Signal metrics, Signal traces, Signal logs, IConfiguration settings, bool toPrometheus)
    {
        IOpenTelemetryBuilder telemetry = services.AddOpenTelemetry();
        if (metrics.IsOn || toPrometheus)
        {
            telemetry.WithMetrics(builder => Build(builder, metrics, toPrometheus));
        }

        if (traces.IsOn)
        {
            telemetry.WithTracing(builder => Build(builder, traces, settings));
        }

        if (logs.IsOn)
        {
            telemetry.WithLogging(
                builder => Build(builder, logs),
                options =>
                {
                    options.IncludeScopes = true;
                    options.IncludeFormattedMessage = true;
                });
        }
    }

    private static void Build(MeterProviderBuilder builder, Signal signal, bool toPrometheus)
    {
        builder
            .SetResourceBuilder(Source())
            .AddMeter(RunMeter.MeterName, Orleans, "System.Runtime")
            .AddView(instrument => instrument.Meter.Name != Orleans ? null
                : CountsMessages(instrument) ? MetricStreamConfiguration.Drop
                : IsHistogram(instrument) ? new ExplicitBucketHistogramConfiguration { Boundaries = MillisecondBuckets }
                : null);
        _ = signal.Otlp ? builder.AddOtlpExporter() : builder;
        _ = signal.Console ? builder.AddConsoleExporter() : builder;
        _ = toPrometheus ? builder.AddPrometheusExporter() : builder;
    }

    private static void Build(TracerProviderBuilder builder, Signal signal, IConfiguration settings)
    {
        builder.SetResourceBuilder(Source()).AddSource(RunTraces.SourceName, "Microsoft.Orleans.Application");
        _ = string.IsNullOrWhiteSpace(settings["OTEL_TRACES_SAMPLER"])
            ? builder.SetSampler(DaySampler.ByParent(DaySampler.UsualRatio))
            : builder;
        _ = signal.Otlp ? builder.AddOtlpExporter() : builder;
        _ = signal.Console ? builder.AddConsoleExporter() : builder;
    }

    private static void Build(LoggerProviderBuilder builder, Signal signal)
    {
        builder.SetResourceBuilder(Source());
        _ = signal.Otlp ? builder.AddOtlpExporter() : builder;
        _ = signal.Console ? builder.AddConsoleExporter() : builder;
    }

    // Half a dozen counters that every message inside a silo moves: together they would cost a run some 5 %, and the calls of a
    // tick, which the engine counts itself, say the same.
    private static bool CountsMessages(Instrument instrument) =>
        instrument.Name.StartsWith("orleans-messaging-processing-", StringComparison.Ordinal)
            || instrument.Name == "orleans-messaging-sent-local";

    private static bool IsHistogram(Instrument instrument) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Histogram<>);

    // The environment comes last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
    private static ResourceBuilder Source() => ResourceBuilder.CreateEmpty()
        .AddService("influencesim", serviceVersion: typeof(Pipelines).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
