using MathNet.Numerics.Distributions;

namespace InfluenceSim.Statistics;

/// <summary>Mean of independent values with its 95 % interval by Student's t.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean; 0 where there is none.</param>
/// <param name="Interval">The interval; none from fewer than two values.</param>
public sealed record MeanInterval(int Count, double Mean, Interval? Interval)
{
    /// <summary>Coverage of every interval of the project.</summary>
    public const double Coverage = 0.95;

    /// <summary>Mean and interval of some values.</summary>
    /// <param name="values">Independent values of one distribution.</param>
    /// <returns>Mean and interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or not a number.</exception>
    public static MeanInterval Over(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Over(SampleMoments.Of(values));
    }

    internal static MeanInterval Over(SampleMoments moments)
    {
        if (moments.Count < 2)
        {
            return new MeanInterval(moments.Count, moments.Mean, null);
        }

        double quantile = StudentT.InvCDF(0, 1, moments.Count - 1, 0.5 + (Coverage / 2));
        double half = quantile * Math.Sqrt(moments.Variance / moments.Count);
        return new MeanInterval(moments.Count, moments.Mean, new Interval(moments.Mean - half, moments.Mean + half));
    }
}
