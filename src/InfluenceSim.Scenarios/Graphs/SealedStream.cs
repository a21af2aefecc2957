using System.IO.Compression;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>
/// Puts one more gzip member with known content behind those of a file. It comes out only where every member before it
/// is whole: by itself the decompressor takes a cut file for a whole one, and half a graph would pass for a graph.
/// </summary>
/// <param name="zipped">The members.</param>
internal sealed class SealedStream(Stream zipped) : ReadOnlyStream
{
    private static readonly byte[] Content = "this graph is whole"u8.ToArray();
    private static readonly byte[] Member = Zip(Content);

    private int _given = -1;

    /// <summary>What a whole file unzips to at its very end.</summary>
    public static ReadOnlySpan<byte> Seal => Content;

    public override int Read(Span<byte> buffer)
    {
        if (_given < 0)
        {
            int count = zipped.Read(buffer);
            if (count > 0 || buffer.IsEmpty)
            {
                return count;
            }

            _given = 0;
        }

        int rest = Math.Min(buffer.Length, Member.Length - _given);
        Member.AsSpan(_given, rest).CopyTo(buffer);
        _given += rest;
        return rest;
    }

    private static byte[] Zip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.NoCompression))
        {
            zip.Write(content);
        }

        return target.ToArray();
    }
}
