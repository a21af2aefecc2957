using System.Security.Cryptography;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Counts and digests the bytes of a file while they are read, so that a file is read once.</summary>
/// <param name="inner">The bytes; it stays open.</param>
internal sealed class MeasuredStream(Stream inner) : ReadOnlyStream
{
    private const int DrainedAtOnce = 65_536;

    private byte[] _unread = [];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes read so far.</summary>
    public long Bytes { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_unread.Length > 0)
        {
            int again = Math.Min(buffer.Length, _unread.Length);
            _unread.AsSpan(0, again).CopyTo(buffer);
            _unread = _unread[again..];
            return again;
        }

        int count = inner.Read(buffer);
        _hash.AppendData(buffer[..count]);
        Bytes += count;
        return count;
    }

    /// <summary>Gives bytes back, which come again and are not counted twice.</summary>
    public void Unread(ReadOnlySpan<byte> bytes) => _unread = bytes.ToArray();

    /// <summary>Reads what a reader left behind and describes the whole file.</summary>
    public GraphFile Finish(string name)
    {
        byte[] rest = new byte[DrainedAtOnce];
        while (Read(rest) > 0)
        {
        }

        return new GraphFile(name, Bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
