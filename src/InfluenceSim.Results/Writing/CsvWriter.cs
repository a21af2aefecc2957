using System.Globalization;
using System.Text;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results.Writing;

/// <summary>Comma-separated lines by RFC 4180, numbers in the invariant culture and in full, lines ended by a line feed.</summary>
internal sealed class CsvWriter(StreamWriter writer)
{
    // Lines are gathered and written in blocks: awaiting every row would cost more than formatting it.
    private const int BlockLength = 1 << 15;
    private readonly StringBuilder _block = new();
    private bool _lineBegun;

    public static async Task WriteAsync(Stream stream, Func<CsvWriter, CancellationToken, Task> rows, CancellationToken cancellation)
    {
        await using StreamWriter writer = new(stream, leaveOpen: true);
        CsvWriter csv = new(writer);
        await rows(csv, cancellation);
        await csv.FlushAsync(cancellation);
    }

    public CsvWriter Field(string text)
    {
        Separate();
        if (text.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException($"a field of a table cannot hold a line break: '{text}'", nameof(text));
        }

        return text.AsSpan().ContainsAny(',', '"') ? Quoted(text) : Bare(text);
    }

    /// <summary>A name that somebody chose, in quotes where a reader would take it for something else.</summary>
    public CsvWriter Name(string name)
    {
        if (MistakableName.TakenFor(name) is null)
        {
            return Field(name);
        }

        Separate();
        return Quoted(name);
    }

    public CsvWriter Field(int number)
    {
        Separate();
        _block.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>A number in the shortest form that reads back as the same bits; nothing where there is none.</summary>
    public CsvWriter Field(double? number)
    {
        Separate();
        _block.Append(CultureInfo.InvariantCulture, $"{number:R}");
        return this;
    }

    public async ValueTask EndLineAsync(CancellationToken cancellation)
    {
        _block.Append('\n');
        _lineBegun = false;
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

    private CsvWriter Bare(string text)
    {
        _block.Append(text);
        return this;
    }

    private CsvWriter Quoted(string text)
    {
        _block.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    private void Separate()
    {
        if (_lineBegun)
        {
            _block.Append(',');
        }

        _lineBegun = true;
    }
}
