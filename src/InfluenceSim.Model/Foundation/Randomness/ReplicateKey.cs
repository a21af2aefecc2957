namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Key of all draws of one replicate: a hash of (seed, replicate), not their sum, so that seed 1 replicate 2 shares
/// nothing with seed 2 replicate 1.
/// </summary>
/// <param name="Value">The 64 key bits.</param>
public readonly record struct ReplicateKey(ulong Value)
{
    /// <summary>Derives the key.</summary>
    /// <param name="seed">The scenario's seed.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <returns>The key.</returns>
    public static ReplicateKey Of(ulong seed, int replicate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicate);
        Words words = Philox.Block((uint)seed, (uint)(seed >> 32), (uint)replicate, 0x52504B31, 0x496E666C75656E63);
        return new ReplicateKey(words.W0 | ((ulong)words.W1 << 32));
    }
}
