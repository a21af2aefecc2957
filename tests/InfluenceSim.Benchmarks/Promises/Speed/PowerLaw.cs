namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>How a time grows with a size.</summary>
internal static class PowerLaw
{
    /// <summary>The exponent b of y = a x^b, by least squares on logarithms.</summary>
    /// <param name="x">Sizes, greater than 0; at least two that differ.</param>
    /// <param name="y">Times, greater than 0.</param>
    public static double Exponent(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double meanX = x.Average(one => Math.Log(one));
        double meanY = y.Average(one => Math.Log(one));
        double squares = x.Sum(one => Math.Pow(Math.Log(one) - meanX, 2));
        return x.Zip(y).Sum(pair => (Math.Log(pair.First) - meanX) * (Math.Log(pair.Second) - meanY)) / squares;
    }
}
