using System.Diagnostics.Tracing;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>
/// Says once that a collector does not take what is exported. The exporters themselves fail in silence: they only tell an
/// event source of theirs.
/// </summary>
internal sealed class ExportFailures(string to, Action<string> say) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";
    private int _said;

    public void Say()
    {
        if (Interlocked.Exchange(ref _said, 1) == 0)
        {
            say($"influencesim: the collector at {to} does not take what is exported; the run goes on without it");
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
        {
            EnableEvents(eventSource, EventLevel.Warning);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base class may hear of sources before our fields are set.
        if (eventData.EventSource.Name == Exporter && say is not null)
        {
            Say();
        }
    }
}
