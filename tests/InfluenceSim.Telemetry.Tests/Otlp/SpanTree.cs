using Google.Protobuf;
using InfluenceSim.Grains;
using Opentelemetry.Proto.Trace.V1;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>All spans that a receiver got, by who is above whom.</summary>
internal sealed class SpanTree
{
    private readonly Dictionary<ByteString, (string Scope, Span Span)> _spans;
    private readonly ILookup<ByteString, Span> _below;

    private SpanTree(IEnumerable<(string Scope, Span Span)> spans)
    {
        _spans = spans.ToDictionary(each => each.Span.SpanId);
        _below = All.ToLookup(span => span.ParentSpanId);
    }

    public IEnumerable<Span> All => _spans.Values.Select(each => each.Span);

    /// <summary>Spans whose parent never came.</summary>
    public IEnumerable<Span> Orphans => All.Where(span => span.ParentSpanId.Length > 0 && !_spans.ContainsKey(span.ParentSpanId));

    public static SpanTree Of(OtlpReceiver receiver) => new(
        from request in receiver.Traces
        from resource in request.ResourceSpans
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select (scope.Scope.Name, span));

    public static string? Attribute(Span span, string key) =>
        span.Attributes.SingleOrDefault(attribute => attribute.Key == key) is { } found ? ReceivedSeries.TextOf(found.Value) : null;

    public Span[] Ours(string name) =>
        [.. _spans.Values.Where(each => each.Scope == RunTraces.SourceName && each.Span.Name == name).Select(each => each.Span)];

    public IEnumerable<Span> Below(Span span) => _below[span.SpanId];

    /// <summary>The next span of ours above: between a run and its days are calls of grains.</summary>
    public Span? OursAbove(Span span)
    {
        while (_spans.TryGetValue(span.ParentSpanId, out (string Scope, Span Span) above))
        {
            if (above.Scope == RunTraces.SourceName)
            {
                return above.Span;
            }

            span = above.Span;
        }

        return null;
    }
}
