using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): 128 counter bits and 64 key bits give 128 random bits, without
/// any state. A draw is therefore a function of what it is about and never of the order in which draws are made.
/// </summary>
internal static class Philox
{
    public const uint Multiplier0 = 0xD2511F53;
    public const uint Multiplier1 = 0xCD9E8D57;
    public const uint Weyl0 = 0x9E3779B9;
    public const uint Weyl1 = 0xBB67AE85;
    public const int Rounds = 10;

    /// <summary>One block.</summary>
    /// <param name="c0">Counter word 0.</param>
    /// <param name="c1">Counter word 1.</param>
    /// <param name="c2">Counter word 2.</param>
    /// <param name="c3">Counter word 3.</param>
    /// <param name="key">Key, word 0 in the low half.</param>
    /// <returns>Four words, each uniform.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words Block(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * c0;
            ulong p1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
            c1 = (uint)p1;
            c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
            c3 = (uint)p0;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return new Words(c0, c1, c2, c3);
    }
}

/// <summary>The four words of a block, each assigned to a purpose.</summary>
internal readonly record struct Words(uint W0, uint W1, uint W2, uint W3)
{
    /// <summary>Word 0 to 3.</summary>
    public uint this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => index switch { 0 => W0, 1 => W1, 2 => W2, _ => W3 };
    }
}
