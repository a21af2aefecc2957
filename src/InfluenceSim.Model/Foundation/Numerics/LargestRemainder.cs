namespace InfluenceSim.Model.Foundation.Numerics;

/// <summary>
/// Splits a whole in proportion to weights without losing a unit: each part is within one unit of its exact share, and what
/// is left over goes to the largest fractions, ties to the first. In integers, so that no machine rounds otherwise.
/// </summary>
internal static class LargestRemainder
{
    private const double Scale = 1L << 40;

    /// <summary>Splits a whole by whole weights; nothing is given where all weights are 0.</summary>
    public static long[] Split(long total, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var parts = new long[weights.Length];
        Int128 sum = 0;
        foreach (long weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum += weight;
        }

        if (sum == 0)
        {
            return parts;
        }

        var remainders = new Int128[weights.Length];
        long rest = total;
        for (int i = 0; i < parts.Length; i++)
        {
            Int128 product = (Int128)total * weights[i];
            parts[i] = (long)(product / sum);
            remainders[i] = product % sum;
            rest -= parts[i];
        }

        int[] order = [.. Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i)];
        for (int i = 0; i < rest; i++)
        {
            parts[order[i]]++;
        }

        return parts;
    }

    /// <summary>The same by real weights, of which only the proportions count.</summary>
    public static long[] Split(long total, ReadOnlySpan<double> weights)
    {
        double most = 0;
        foreach (double weight in weights)
        {
            most = Math.Max(most, weight);
        }

        var whole = new long[weights.Length];
        for (int i = 0; i < whole.Length && most > 0; i++)
        {
            whole[i] = (long)((Math.Max(0, weights[i]) / most * Scale) + 0.5);
        }

        return Split(total, whole);
    }
}
