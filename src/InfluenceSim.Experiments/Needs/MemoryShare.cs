namespace InfluenceSim.Experiments.Needs;

/// <summary>What one value of a scenario takes of the memory that the whole needs.</summary>
/// <param name="Key">Key of the value.</param>
/// <param name="Stated">The value.</param>
/// <param name="Bytes">Memory that grows with it.</param>
/// <param name="IsInverse">Whether it is the less the greater the value is.</param>
public sealed record MemoryShare(string Key, double Stated, double Bytes, bool IsInverse = false)
{
    /// <summary>The value with which it takes so much memory.</summary>
    /// <param name="bytes">The memory, above 0.</param>
    /// <returns>The value.</returns>
    public double ValueFor(double bytes) => IsInverse ? Stated * Bytes / bytes : Stated * bytes / Bytes;
}
