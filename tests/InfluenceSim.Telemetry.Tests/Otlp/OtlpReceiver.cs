using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Opentelemetry.Proto.Collector.Logs.V1;
using Opentelemetry.Proto.Collector.Metrics.V1;
using Opentelemetry.Proto.Collector.Trace.V1;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>Takes OTLP, over gRPC on one port and over HTTP on another, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Received _received;

    private OtlpReceiver(WebApplication server, Received received)
    {
        _server = server;
        _received = received;
    }

    public IReadOnlyCollection<ExportMetricsServiceRequest> Metrics => _received.Metrics;

    public IReadOnlyCollection<ExportTraceServiceRequest> Traces => _received.Traces;

    public IReadOnlyCollection<ExportLogsServiceRequest> Logs => _received.Logs;

    /// <summary>Where the named protocol is spoken.</summary>
    public Uri EndpointOf(string protocol) =>
        new(
            _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(
                protocol == "grpc" ? 0 : 1));

    public static async Task<OtlpReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton<Received>();
        WebApplication server = builder.Build();
        server.MapGrpcService<Metering>();
        server.MapGrpcService<Tracing>();
        server.MapGrpcService<Logging>();
        Received received = server.Services.GetRequiredService<Received>();
        server.MapPost(
            "/v1/metrics",
            context => TakeAsync(context, ExportMetricsServiceRequest.Parser, received.Metrics, new ExportMetricsServiceResponse()));
        server.MapPost(
            "/v1/traces",
            context => TakeAsync(context, ExportTraceServiceRequest.Parser, received.Traces, new ExportTraceServiceResponse()));
        server.MapPost(
            "/v1/logs", context => TakeAsync(context, ExportLogsServiceRequest.Parser, received.Logs, new ExportLogsServiceResponse()));
        await server.StartAsync();
        return new OtlpReceiver(server, received);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task TakeAsync<T>(HttpContext context, MessageParser<T> parser, ConcurrentQueue<T> into, IMessage answer)
        where T : IMessage<T>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        into.Enqueue(parser.ParseFrom(body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
        await context.Response.Body.WriteAsync(answer.ToByteArray());
    }

    private sealed class Received
    {
        public ConcurrentQueue<ExportMetricsServiceRequest> Metrics { get; } = new();

        public ConcurrentQueue<ExportTraceServiceRequest> Traces { get; } = new();

        public ConcurrentQueue<ExportLogsServiceRequest> Logs { get; } = new();
    }

    private sealed class Metering(Received received) : MetricsService.MetricsServiceBase
    {
        public override Task<ExportMetricsServiceResponse> Export(ExportMetricsServiceRequest request, ServerCallContext context)
        {
            received.Metrics.Enqueue(request);
            return Task.FromResult(new ExportMetricsServiceResponse());
        }
    }

    private sealed class Tracing(Received received) : TraceService.TraceServiceBase
    {
        public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
        {
            received.Traces.Enqueue(request);
            return Task.FromResult(new ExportTraceServiceResponse());
        }
    }

    private sealed class Logging(Received received) : LogsService.LogsServiceBase
    {
        public override Task<ExportLogsServiceResponse> Export(ExportLogsServiceRequest request, ServerCallContext context)
        {
            received.Logs.Enqueue(request);
            return Task.FromResult(new ExportLogsServiceResponse());
        }
    }
}
