using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Foundation.Hashing;

/// <summary>
/// Hash of one entity's events or state, built word by word in the entity's own order and finished with a mix over
/// both halves. Sums of such hashes (<see cref="Hash128"/>) do not depend on how entities are split over blocks.
/// </summary>
internal struct EntityHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private ulong _a;
    private ulong _b;

    /// <summary>Begins with the kind and the id of the entity, so that equal contents of two entities differ.</summary>
    public EntityHash(ulong kind, ulong id)
    {
        _a = Mix((kind * Prime1) ^ id);
        _b = Mix((id * Prime2) + kind);
    }

    /// <summary>Adds a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong word)
    {
        unchecked
        {
            _a = (_a ^ word) * Prime1;
            _a ^= _a >> 29;
            _b = (_b + word) * Prime2;
            _b ^= _b >> 32;
        }
    }

    /// <summary>Adds the bits of a stored 32-bit float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float value) => Add(BitConverter.SingleToUInt32Bits(value));

    /// <summary>Adds a run of plain values, by XxHash128 (Collet 2019) of their little-endian bytes.</summary>
    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Gapless<T>.Require();
        UInt128 hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(values));
        Add((ulong)hash);
        Add((ulong)(hash >> 64));
        Add((ulong)values.Length);
    }

    /// <summary>The finished hash.</summary>
    public readonly Hash128 Finish()
    {
        unchecked
        {
            ulong high = Mix(_a + (_b * Prime1));
            ulong low = Mix(_b ^ (_a * Prime2) ^ high);
            return new Hash128(high, low);
        }
    }

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x ^= x >> 30;
            x *= 0xBF58476D1CE4E5B9;
            x ^= x >> 27;
            x *= 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
