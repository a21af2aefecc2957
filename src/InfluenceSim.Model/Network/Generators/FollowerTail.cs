using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>A power law of follower counts that ends at the most that an ordinary user has.</summary>
/// <param name="Exponent">Exponent of the density.</param>
/// <param name="Most">Most followers.</param>
/// <param name="Beyond">Share of users whom the same law without an end would give more than the most.</param>
internal sealed record FollowerTail(double Exponent, double Most, double Beyond)
{
    // The maximum likelihood estimate of the exponent less 1 is then a fifth too high; with more cut off it says little of what was
    // stated. Its error depends on this share alone: x ln(1/x) / (1 - x).
    private const double MostBeyond = 0.05;
    private const int Bisections = 60;

    /// <summary>Greatest mean at which the exponent can still be seen in the counts.</summary>
    public static double GreatestMean(double exponent, double most) => new FollowerTail(exponent, most, MostBeyond).Mean;

    /// <summary>The law with a mean that is not above the greatest.</summary>
    public static FollowerTail OfMean(double exponent, double most, double mean)
    {
        var tail = new FollowerTail(exponent, most, MostBeyond);
        double low = 0;
        double high = tail.Least;
        for (int step = 0; step < Bisections; step++)
        {
            double least = (low + high) / 2;
            tail = tail with { Beyond = Power(least / most, exponent - 1) };
            if (tail.Mean < mean)
            {
                low = least;
            }
            else
            {
                high = least;
            }
        }

        return tail;
    }

    /// <summary>Mean count.</summary>
    public double Mean => (Exponent - 1) / (Exponent - 2) * (Least - (Most * Beyond)) / (1 - Beyond);

    /// <summary>Least count.</summary>
    public double Least => Most * Power(Beyond, 1 / (Exponent - 1));

    /// <summary>A count, in units of the least.</summary>
    public double Shape(Draw draw) => SetupDraws.Pareto(Beyond + ((1 - Beyond) * draw.OpenUniform), Exponent - 1);

    private static double Power(double x, double exponent) => x > 0 ? DetMath.Exp(exponent * DetMath.Log(x)) : 0;
}
