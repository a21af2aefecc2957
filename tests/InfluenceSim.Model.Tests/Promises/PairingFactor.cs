namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// By how much pairing shrinks the variance of a difference: (var A + var B) / var(A - B) over pairs that share their
/// seed. The numerator is the variance that independent seeds would give, estimated from the same runs.
/// </summary>
internal sealed class PairingFactor(double[] first, double[] second)
{
    private const int Resamples = 4_000;
    private const double Level = 0.05;

    public double Value => Of(Enumerable.Range(0, first.Length).ToArray());

    /// <summary>Lower one-sided 95 % bound: the 5 % quantile of the bootstrap over pairs (Efron 1979), fixed seed.</summary>
    public double LowerBound()
    {
        var random = new Random(20_100_917);
        var factors = new double[Resamples];
        var pairs = new int[first.Length];
        for (int resample = 0; resample < factors.Length; resample++)
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                pairs[i] = random.Next(pairs.Length);
            }

            factors[resample] = Of(pairs);
        }

        Array.Sort(factors);
        return factors[(int)(Level * Resamples)];
    }

    private double Of(int[] pairs) =>
        (Variance(pairs, i => first[i]) + Variance(pairs, i => second[i])) / Variance(pairs, i => first[i] - second[i]);

    private static double Variance(int[] pairs, Func<int, double> value)
    {
        double mean = pairs.Average(value);
        return pairs.Sum(i => (value(i) - mean) * (value(i) - mean)) / (pairs.Length - 1);
    }
}
