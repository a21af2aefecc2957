using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>Reads one section of saved state; refuses it before the first value where header or checksum do not hold.</summary>
internal sealed class StateReader
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly SectionKind _kind;
    private int _position;

    private StateReader(StateReader other)
    {
        _body = other._body;
        _kind = other._kind;
        _position = other._position;
    }

    public StateReader(ReadOnlyMemory<byte> section, SectionKind kind)
    {
        _kind = kind;
        ReadOnlySpan<byte> span = section.Span;
        if (span.Length < StateWriter.HeaderLength + StateWriter.ChecksumLength)
        {
            throw new StateException($"saved state is cut: {kind} has {span.Length} bytes, less than header and checksum need");
        }

        if (MemoryMarshal.Read<uint>(span) != StateWriter.Magic)
        {
            throw new StateException($"not saved state: {kind} does not begin with 'ISIM'");
        }

        int version = MemoryMarshal.Read<int>(span[4..]);
        if (version != StateWriter.Version)
        {
            throw new StateException($"saved state of {kind} has version {version}; this program reads version {StateWriter.Version}");
        }

        long length = MemoryMarshal.Read<long>(span[12..]);
        if (length != span.Length - StateWriter.HeaderLength - StateWriter.ChecksumLength)
        {
            throw new StateException(
                $"saved state is cut: {kind} says {length} bytes and has "
                    + $"{span.Length - StateWriter.HeaderLength - StateWriter.ChecksumLength}");
        }

        Span<byte> checksum = stackalloc byte[StateWriter.ChecksumLength];
        XxHash128.Hash(span[..^StateWriter.ChecksumLength], checksum);
        if (!checksum.SequenceEqual(span[^StateWriter.ChecksumLength..]))
        {
            throw new StateException($"saved state is altered: the checksum of {kind} does not hold");
        }

        int found = MemoryMarshal.Read<int>(span[8..]);
        if (found != (int)kind)
        {
            throw new StateException($"saved state holds {(SectionKind)found} where {kind} belongs");
        }

        _body = section.Slice(StateWriter.HeaderLength, (int)length);
    }

    /// <summary>Bytes not yet read.</summary>
    public int Remaining => _body.Length - _position;

    /// <summary>Another reader that stands where this one does, to look ahead.</summary>
    public StateReader Ahead() => new(this);

    /// <summary>Goes on behind so many bytes.</summary>
    public void Skip(int bytes)
    {
        Require(bytes);
        _position += bytes;
    }

    public T Read<T>()
        where T : unmanaged
    {
        T value = default;
        ReadSpan(MemoryMarshal.CreateSpan(ref value, 1));
        return value;
    }

    public void ReadSpan<T>(Span<T> values)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(values);
        Require(bytes.Length);
        _body.Span.Slice(_position, bytes.Length).CopyTo(bytes);
        _position += bytes.Length;
    }

    /// <summary>A length that may not exceed a limit.</summary>
    public int ReadCount(int limit)
    {
        int count = Read<int>();
        if (count < 0 || count > limit)
        {
            throw new StateException($"saved state of {_kind} holds a count of {count}; at most {limit} is possible");
        }

        return count;
    }

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var values = new T[ReadCount(Remaining)];
        ReadSpan<T>(values);
        return values;
    }

    /// <summary>Refuses what is left over: the section belongs to another world.</summary>
    public void End()
    {
        if (Remaining != 0)
        {
            throw new StateException($"saved state of {_kind} has {Remaining} bytes too many: it belongs to another world");
        }
    }

    private void Require(int bytes)
    {
        if (bytes > Remaining)
        {
            throw new StateException($"saved state of {_kind} ends early: {bytes} bytes wanted, {Remaining} left");
        }
    }
}
