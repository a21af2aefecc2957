using System.Buffers.Binary;
using System.IO.Compression;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// Unzips a seekable stream and holds the result against the length that gzip writes last: by itself the decompressor
/// takes a cut file for a whole one, and half a graph would pass for a graph.
/// </summary>
internal sealed class Unzipped : Stream
{
    private readonly GZipStream _inner;
    private readonly uint _length;
    private uint _read;

    public Unzipped(Stream zipped)
    {
        long start = zipped.Position;
        Span<byte> last = stackalloc byte[sizeof(uint)];
        zipped.Position = Math.Max(start, zipped.Length - last.Length);
        zipped.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        zipped.Position = start;
        _length = BinaryPrimitives.ReadUInt32LittleEndian(last);
        _inner = new GZipStream(zipped, CompressionMode.Decompress, leaveOpen: true);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = _inner.Read(buffer);
        _read = unchecked(_read + (uint)count);
        return count > 0 || buffer.IsEmpty || _read == _length
            ? count
            : throw new InvalidDataException("The gzip data end too early.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
