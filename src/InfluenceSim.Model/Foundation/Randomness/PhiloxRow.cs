using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static InfluenceSim.Model.Foundation.Randomness.PhiloxBlocks;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// The first words of a row of blocks of <see cref="Philox"/>, whose counters are the same but for word 2, which counts up by one.
/// The row shares three words of round 0 and two of round 1, and the last round makes one word: 17 products a block instead of 20. All
/// is integers, so that vectors give the same bits.
/// </summary>
/// <remarks>Measured: 512 first words took a tenth of the time of as many blocks one after the other.</remarks>
internal static class PhiloxRow
{
    // Rounds 0 and 1 are made by parts, and of the last one its first word only.
    private const int FirstWhole = 2;

    /// <summary>Fills in the first word of each block.</summary>
    /// <param name="first">The words.</param>
    /// <param name="counter">Counter of the first block.</param>
    /// <param name="key">Key, word 0 in the low half.</param>
    public static void Fill(Span<uint> first, Words counter, ulong key)
    {
        int done = Avx2.IsSupported && first.Length >= Vector256<uint>.Count ? FillVectors(first, counter, key) : 0;
        FillPlainly(first[done..], counter with { W2 = unchecked(counter.W2 + (uint)done) }, key);
    }

    /// <summary>The same, block by block.</summary>
    public static void FillPlainly(Span<uint> first, Words counter, ulong key)
    {
        for (int block = 0; block < first.Length; block++)
        {
            first[block] = Philox.Block(counter.W0, counter.W1, unchecked(counter.W2 + (uint)block), counter.W3, key).W0;
        }
    }

    // A lane of 64 bits holds one word of 32: a product reads lower halves only. The blocks of even numbers and those of odd ones are
    // two chains: while one waits for its product the other goes on, and at the end their words lie side by side.
    private static int FillVectors(Span<uint> first, Words counter, ulong key)
    {
        Span<Vector256<ulong>> keys0 = stackalloc Vector256<ulong>[Philox.Rounds];
        Span<Vector256<ulong>> keys1 = stackalloc Vector256<ulong>[Philox.Rounds];
        for (int round = 0; round < Philox.Rounds; round++)
        {
            keys0[round] = Vector256.Create((ulong)unchecked((uint)key + ((uint)round * Philox.Weyl0)));
            keys1[round] = Vector256.Create((ulong)unchecked((uint)(key >> HalfBits) + ((uint)round * Philox.Weyl1)));
        }

        // Of round 0, words 2 and 3 are shared, and so is of round 1 what comes of word 2.
        ulong shared = (ulong)Philox.Multiplier0 * counter.W0;
        ulong next = (ulong)Philox.Multiplier1 * ((uint)(shared >> HalfBits) ^ counter.W3 ^ (uint)keys1[0][0]);
        Vector256<ulong> begin = Vector256.Create((ulong)counter.W1) ^ keys0[0];
        Vector256<ulong> left = Vector256.Create(next >> HalfBits) ^ keys0[1];
        Vector256<ulong> right = Vector256.Create((ulong)(uint)shared) ^ keys1[1];
        Vector256<ulong> second = Vector256.Create((ulong)(uint)next);
        Vector256<ulong> even = Vector256.Create((ulong)counter.W2) + Vector256.Create(0UL, 2, 4, 6);
        int done = 0;
        for (; done + Vector256<uint>.Count <= first.Length; done += Vector256<uint>.Count)
        {
            Vector256<ulong> c1 = Product(even, Philox.Multiplier1);
            Vector256<ulong> d1 = Product(even + Vector256<ulong>.One, Philox.Multiplier1);
            Vector256<ulong> p0 = Product((c1 >>> HalfBits) ^ begin, Philox.Multiplier0);
            Vector256<ulong> q0 = Product((d1 >>> HalfBits) ^ begin, Philox.Multiplier0);
            (Vector256<ulong> c0, Vector256<ulong> c2, Vector256<ulong> c3) = (left ^ c1, (p0 >>> HalfBits) ^ right, p0);
            (Vector256<ulong> d0, Vector256<ulong> d2, Vector256<ulong> d3) = (left ^ d1, (q0 >>> HalfBits) ^ right, q0);
            c1 = d1 = second;
            for (int round = FirstWhole; round < Philox.Rounds - 1; round++)
            {
                Vector256<ulong> key0 = keys0[round];
                Vector256<ulong> key1 = keys1[round];
                p0 = Product(c0, Philox.Multiplier0);
                Vector256<ulong> p1 = Product(c2, Philox.Multiplier1);
                q0 = Product(d0, Philox.Multiplier0);
                Vector256<ulong> q1 = Product(d2, Philox.Multiplier1);
                (c0, c1) = ((p1 >>> HalfBits) ^ c1 ^ key0, p1);
                (c2, c3) = ((p0 >>> HalfBits) ^ c3 ^ key1, p0);
                (d0, d1) = ((q1 >>> HalfBits) ^ d1 ^ key0, q1);
                (d2, d3) = ((q0 >>> HalfBits) ^ d3 ^ key1, q0);
            }

            Vector256<ulong> last = keys0[Philox.Rounds - 1];
            c0 = (Product(c2, Philox.Multiplier1) >>> HalfBits) ^ c1 ^ last;
            d0 = (Product(d2, Philox.Multiplier1) >>> HalfBits) ^ d1 ^ last;
            ((c0 & Vector256.Create((ulong)uint.MaxValue)) | (d0 << HalfBits)).AsUInt32().StoreUnsafe(ref first[done]);
            even += Vector256.Create((ulong)Vector256<uint>.Count);
        }

        return done;
    }
}
