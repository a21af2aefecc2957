using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>
/// Writes one section of saved state: a header (magic, version, kind, length), plain little-endian values, and an
/// XxHash128 of all of it. Whatever is not plain is written by its owner, field by field.
/// </summary>
internal sealed class StateWriter
{
    /// <summary>"ISIM" in ASCII.</summary>
    public const uint Magic = 0x4D495349;

    /// <summary>Raised whenever the layout of any section changes.</summary>
    public const int Version = 7;

    /// <summary>Bytes of the header: magic, version, kind, length of the body.</summary>
    public const int HeaderLength = 20;

    /// <summary>Bytes of the checksum at the end.</summary>
    public const int ChecksumLength = 16;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public StateWriter(SectionKind kind)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("saved state is little-endian");
        }

        Kind = kind;
    }

    public SectionKind Kind { get; }

    public void Write<T>(T value)
        where T : unmanaged => WriteSpan<T>(MemoryMarshal.CreateReadOnlySpan(ref value, 1));

    public void WriteSpan<T>(ReadOnlySpan<T> values)
        where T : unmanaged => _buffer.Write(MemoryMarshal.AsBytes(values));

    /// <summary>Writes a length, then the values.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);
        WriteSpan(values);
    }

    /// <summary>The section with header and checksum.</summary>
    public byte[] ToSection()
    {
        var section = new byte[HeaderLength + _buffer.WrittenCount + ChecksumLength];
        Span<byte> span = section;
        MemoryMarshal.Write(span, Magic);
        MemoryMarshal.Write(span[4..], Version);
        MemoryMarshal.Write(span[8..], (int)Kind);
        MemoryMarshal.Write(span[12..], (long)_buffer.WrittenCount);
        _buffer.WrittenSpan.CopyTo(span[HeaderLength..]);
        XxHash128.Hash(span[..^ChecksumLength], span[^ChecksumLength..]);
        return section;
    }
}

/// <summary>What a section holds.</summary>
internal enum SectionKind
{
    /// <summary>A block of users.</summary>
    Users = 1,

    /// <summary>An influencer.</summary>
    Influencer = 2,

    /// <summary>A fakefluencer.</summary>
    Fakefluencer = 3,

    /// <summary>The platform.</summary>
    Platform = 4,

    /// <summary>Clock, ledger of posts and measures.</summary>
    Conductor = 5,

    /// <summary>A whole run: its sections, one after the other.</summary>
    Snapshot = 6,

    /// <summary>A message between silos.</summary>
    Message = 7,

    /// <summary>An operator.</summary>
    Operator = 9,

    /// <summary>The market: ledger, prices, bookings.</summary>
    Market = 10,
}
