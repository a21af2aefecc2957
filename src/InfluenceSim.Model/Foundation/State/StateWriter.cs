using System.IO.Hashing;
using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Hashing;

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
    public const int Version = 8;

    /// <summary>Bytes of the header: magic, version, kind, length of the body.</summary>
    public const int HeaderLength = 20;

    /// <summary>Bytes of the checksum at the end.</summary>
    public const int ChecksumLength = 16;

    private const int FirstLength = 1024;

    // The section up to here, with room for the header; none while bytes are only counted.
    private byte[]? _section;
    private long _end = HeaderLength;

    public StateWriter(SectionKind kind)
        : this(kind, new byte[FirstLength])
    {
    }

    private StateWriter(SectionKind kind, byte[]? section)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("saved state is little-endian");
        }

        Kind = kind;
        _section = section;
    }

    public SectionKind Kind { get; }

    /// <summary>
    /// A section that may be large: it is written twice, and the first time its bytes are only counted, so that nothing is held beside it.
    /// </summary>
    public static byte[] SectionOf(SectionKind kind, Action<StateWriter> write)
    {
        var counter = new StateWriter(kind, section: null);
        write(counter);
        var writer = new StateWriter(kind, new byte[checked((int)(counter._end + ChecksumLength))]);
        write(writer);
        return writer.ToSection();
    }

    public void Write<T>(T value)
        where T : unmanaged => WriteSpan<T>(MemoryMarshal.CreateReadOnlySpan(ref value, 1));

    public void WriteSpan<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Gapless<T>.Require();
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        if (_section is not null)
        {
            Reserve(bytes.Length);
            bytes.CopyTo(_section.AsSpan((int)_end));
        }

        _end += bytes.Length;
    }

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
        Reserve(ChecksumLength);
        int length = (int)_end + ChecksumLength;
        byte[] section = _section!.Length == length ? _section : _section[..length];
        Span<byte> span = section;
        MemoryMarshal.Write(span, Magic);
        MemoryMarshal.Write(span[4..], Version);
        MemoryMarshal.Write(span[8..], (int)Kind);
        MemoryMarshal.Write(span[12..], _end - HeaderLength);
        XxHash128.Hash(span[..^ChecksumLength], span[^ChecksumLength..]);
        return section;
    }

    private void Reserve(int bytes)
    {
        long least = _end + bytes;
        if (least > _section!.Length)
        {
            Array.Resize(ref _section, checked((int)Math.Max(least, Math.Min(2L * _section.Length, Array.MaxLength))));
        }
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
