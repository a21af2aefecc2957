namespace InfluenceSim.Statistics.Tests;

/// <summary>Samples without chance: the inverse distribution function at evenly spaced probabilities.</summary>
internal static class ParetoSample
{
    public static IEnumerable<double> Continuous(double exponent, double from, int units) =>
        Enumerable.Range(0, units).Select(at => from * Math.Pow(1 - ((at + 0.5) / units), -1 / (exponent - 1)));

    /// <summary>Integers whose tail follows the zeta distribution exactly, found by summing its probabilities.</summary>
    public static Dictionary<long, long> Discrete(double exponent, long from, int units)
    {
        double norm = 0;
        for (long k = 3_000_000; k >= from; k--)
        {
            norm += Math.Pow(k, -exponent);
        }

        norm += Math.Pow(3_000_000, 1 - exponent) / (exponent - 1);
        Dictionary<long, long> histogram = [];
        double below = 0;
        long value = from;
        double next = Math.Pow(value, -exponent) / norm;
        for (int at = 0; at < units; at++)
        {
            while (below + next < (at + 0.5) / units)
            {
                below += next;
                value++;
                next = Math.Pow(value, -exponent) / norm;
            }

            histogram[value] = histogram.GetValueOrDefault(value) + 1;
        }

        return histogram;
    }
}
