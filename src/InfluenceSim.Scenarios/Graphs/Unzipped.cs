using System.IO.Compression;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Unzips one or more gzip members; refuses files that are cut and files that unzip to far more than any graph does.</summary>
internal sealed class Unzipped : ReadOnlyStream
{
    /// <summary>Tables of ties shrink to a fifth, and very regular ones to a fiftieth.</summary>
    public const int MostBytesPerByte = 100;

    /// <summary>Below this many bytes nobody asks how they were packed.</summary>
    public const long HarmlessBytes = 1 << 26;

    private readonly MeasuredStream _zipped;
    private readonly GZipStream _inner;

    // What was unzipped and not yet given; the last bytes may be the seal and wait until more come.
    private readonly byte[] _held = new byte[65_536];
    private int _start;
    private int _end;
    private long _length;

    public Unzipped(MeasuredStream zipped)
    {
        _zipped = zipped;
        _inner = new GZipStream(new SealedStream(zipped), CompressionMode.Decompress);
    }

    public static bool IsZipped(ReadOnlySpan<byte> head) => head is [0x1f, 0x8b, ..];

    public override int Read(Span<byte> buffer)
    {
        while (_end - _start <= SealedStream.Seal.Length)
        {
            if (!Hold())
            {
                return _held.AsSpan(_start, _end - _start).SequenceEqual(SealedStream.Seal)
                    ? 0
                    : throw new InvalidDataException("The gzip data end too early.");
            }
        }

        int count = Math.Min(buffer.Length, _end - _start - SealedStream.Seal.Length);
        _held.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Hold()
    {
        _held.AsSpan(_start, _end - _start).CopyTo(_held);
        _end -= _start;
        _start = 0;
        int count = _inner.Read(_held.AsSpan(_end));
        _end += count;
        _length += count;
        if (_length > HarmlessBytes && _length > MostBytesPerByte * _zipped.Bytes)
        {
            throw new UnreadableGraphException(null, $"unzips to more than {MostBytesPerByte} times its length", "a graph");
        }

        return count > 0;
    }
}
