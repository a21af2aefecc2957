using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Draws of the set-up, through MathNet's inverse distribution functions. They call the platform's logarithm, whose last
/// bit may differ between machines; rounding to 2^-16 takes that bit away, and the state of tick 0 is hashed.
/// </summary>
internal static class SetupDraws
{
    private const double Grid = 65536;

    /// <summary>Standard normal on the grid of 2^-16.</summary>
    public static double Normal(Draw draw) => Round(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, draw.OpenUniform));

    /// <summary>Log-normal with the given median and standard deviation of the log.</summary>
    public static double LogNormal(Draw draw, double median, double logSd) => median * DetMath.Exp(logSd * Normal(draw));

    /// <summary>Pareto with least value 1 and the given exponent of the complementary distribution function.</summary>
    /// <remarks>A distribution that is made brings a generator of its own, whose seed takes the start of a library of ciphers.</remarks>
    public static double Pareto(double u, double exponent) =>
        Round(MathNet.Numerics.Distributions.Pareto.InvCDF(1, exponent, 1 - u));

    private static double Round(double value) => Math.Floor((value * Grid) + 0.5) / Grid;
}
