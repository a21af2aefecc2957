using System.Globalization;
using System.Text;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>
/// Lines of OpenMetrics 1.0: families one after the other, within a family one series after the other, within a series by
/// time, and a last line that says that nothing is missing.
/// </summary>
internal sealed class OpenMetricsWriter(StreamWriter writer)
{
    private const int BlockLength = 1 << 15;
    private readonly StringBuilder _block = new();
    private MetricFamily? _family;

    public static async Task WriteAsync(
        Stream stream, Func<OpenMetricsWriter, CancellationToken, Task> families, CancellationToken cancellation)
    {
        await using StreamWriter writer = new(stream, leaveOpen: true);
        OpenMetricsWriter metrics = new(writer);
        await families(metrics, cancellation);
        metrics._block.Append("# EOF\n");
        await metrics.FlushAsync(cancellation);
    }

    public void Begin(MetricFamily family)
    {
        _family = family;
        _block.Append("# TYPE ").Append(family.Name).Append(family.IsCounter ? " counter\n" : " gauge\n");
        if (family.Unit is { } unit)
        {
            _block.Append("# UNIT ").Append(family.Name).Append(' ').Append(unit).Append('\n');
        }

        _block.Append("# HELP ").Append(family.Name).Append(' ').Append(MetricLabels.Escaped(family.Help)).Append('\n');
    }

    /// <summary>One value at the end of a simulated day, in full.</summary>
    public async ValueTask SampleAsync(string labels, double value, PolicyDay day, CancellationToken cancellation)
    {
        Sample(_block, _family!, labels, value, day);
        await FlushIfFullAsync(cancellation);
    }

    /// <summary>Samples that were rendered before.</summary>
    public async ValueTask WriteAsync(string samples, CancellationToken cancellation)
    {
        _block.Append(samples);
        await FlushIfFullAsync(cancellation);
    }

    /// <summary>Renders a sample.</summary>
    public static void Sample(StringBuilder text, MetricFamily family, string labels, double value, PolicyDay day) =>
        text.Append(family.SampleName)
            .Append(labels)
            .Append(CultureInfo.InvariantCulture, $" {value:R} {SimulatedTime.EndOf(day)}\n");

    private async ValueTask FlushIfFullAsync(CancellationToken cancellation)
    {
        if (_block.Length >= BlockLength)
        {
            await FlushAsync(cancellation);
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (ReadOnlyMemory<char> chunk in _block.GetChunks())
        {
            await writer.WriteAsync(chunk, cancellation);
        }

        _block.Clear();
    }
}
