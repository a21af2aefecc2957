using MathNet.Numerics.Statistics;

namespace InfluenceSim.Statistics;

/// <summary>Count, mean and unbiased variance of a sample; both are 0 where there is nothing to take them of.</summary>
internal readonly record struct SampleMoments(int Count, double Mean, double Variance)
{
    public static SampleMoments Of(IReadOnlyList<double> values)
    {
        Finite.Require(values, nameof(values));
        if (values.Count == 0)
        {
            return new SampleMoments(0, 0, 0);
        }

        // Summing equal values rounds; a variance of 1e-33 would then pass for a real one.
        if (values.All(value => value.Equals(values[0])))
        {
            return new SampleMoments(values.Count, values[0], 0);
        }

        return new SampleMoments(values.Count, values.Mean(), values.Variance());
    }
}
