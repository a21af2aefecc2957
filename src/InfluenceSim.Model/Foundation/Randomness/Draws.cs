using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Keyed draws of one replicate. An entity of 64 bits (an account, a post) fills two counter words; two further
/// entities of at most 28 bits share the rest with the eight bits of the purpose.
/// </summary>
internal readonly struct Draws(ReplicateKey key)
{
    private const double UnitOf32 = 1.0 / 4294967296.0;
    private readonly ulong _key = key.Value;

    /// <summary>The block of a 64-bit entity and two of at most 28 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words Block(Purpose purpose, ulong entity, uint second = 0, uint third = 0)
    {
        uint low = (uint)purpose & 15u;
        uint high = (uint)purpose >> 4;
        return Philox.Block((uint)entity, (uint)(entity >> 32), (second & 0x0FFFFFFF) | (low << 28), (third & 0x0FFFFFFF) | (high << 28), _key);
    }

    /// <summary>Uniform in [0, 1) with 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Uniform(uint word) => word * UnitOf32;

    /// <summary>Uniform strictly inside (0, 1), for logarithms and inverse distribution functions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OpenUniform(uint word) => (word + 0.5) * UnitOf32;

    /// <summary>True with the given probability. Probability 0 is never, 1 is always.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Chance(uint word, double probability) => word * UnitOf32 < probability;

    /// <summary>Standard normal.</summary>
    public static double Normal(uint word) => DetMath.NormalQuantile(OpenUniform(word));

    /// <summary>Standard Gumbel: the largest of score + Gumbel is a choice by softmax, stable when an item is added.</summary>
    public static double Gumbel(uint word) => -DetMath.Log(-DetMath.Log(OpenUniform(word)));

    /// <summary>Poisson count by inversion; exact for means up to 700, which no rate here comes near.</summary>
    public static int Poisson(uint word, double mean)
    {
        if (mean <= 0)
        {
            return 0;
        }

        double u = Uniform(word);
        double term = DetMath.Exp(-mean);
        double sum = term;
        int count = 0;
        while (u >= sum && count < 1_000)
        {
            count++;
            term *= mean / count;
            sum += term;
        }

        return count;
    }
}
