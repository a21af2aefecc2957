using InfluenceSim.Scenarios.Graphs;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>A long file that is never held: a head, then one piece again and again.</summary>
internal sealed class RepeatedStream(byte[] head, byte[] piece, long bytes) : ReadOnlyStream
{
    private readonly long _pieces = Math.Max(0, bytes - head.Length) / piece.Length * piece.Length;
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, head.Length + _pieces - _at);
        for (int i = 0; i < count; i++, _at++)
        {
            buffer[i] = _at < head.Length ? head[_at] : piece[(_at - head.Length) % piece.Length];
        }

        return count;
    }
}
