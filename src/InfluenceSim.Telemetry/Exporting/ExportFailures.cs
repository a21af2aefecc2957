using System.Diagnostics.Tracing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>
/// Says once that a collector does not take what is exported, and why. The exporters themselves fail in silence: they only tell an
/// event source of theirs.
/// </summary>
internal sealed partial class ExportFailures(string to, Action<string> say) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";
    private const string InvalidSetting = "InvalidConfigurationValue";
    private int _said;

    public void Say(string reason)
    {
        if (Interlocked.Exchange(ref _said, 1) == 0)
        {
            say($"influencesim: the collector at {to} does not take what is exported: {reason}; the run goes on without it");
        }
    }

    /// <summary>What an exporter's event says in one line: the message of the exception whose text it carries, or else its own.</summary>
    public static string ReasonOf(string? message, IReadOnlyList<object?> payload)
    {
        foreach (string text in payload.OfType<string>())
        {
            if (ExceptionText().Match(text) is { Success: true } exception)
            {
                return exception.Groups["message"].Value.TrimEnd('.', ' ');
            }
        }

        return string.Format(CultureInfo.InvariantCulture, message ?? "it failed", [.. payload]).TrimEnd('.', ' ');
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
        if (eventData.EventSource.Name != Exporter || say is null)
        {
            return;
        }

        string reason = ReasonOf(eventData.Message, eventData.Payload ?? []);
        if (eventData.EventName == InvalidSetting)
        {
            say($"influencesim: {reason}");
        }
        else
        {
            Say(reason);

            // The exporter writes out the stack of every failure for whoever listens, which costs a run more than the failure.
            DisableEvents(eventData.EventSource);
        }
    }

    [GeneratedRegex(@"^[\w.]+Exception(?: \([^)]*\))?: (?<message>.+?)(?: --->|\r?$|\n|$)", RegexOptions.Multiline)]
    private static partial Regex ExceptionText();
}
