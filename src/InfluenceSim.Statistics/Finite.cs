namespace InfluenceSim.Statistics;

/// <summary>What is not a number has no place in a sample: it would pass through every statistic and come out as a finding.</summary>
internal static class Finite
{
    public static void Require(IEnumerable<double> values, string parameter)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(parameter, value, "a sample holds finite numbers only");
            }
        }
    }
}
