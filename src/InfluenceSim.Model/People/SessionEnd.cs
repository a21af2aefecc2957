using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.People;

/// <summary>When a session ends: the better the last item, the longer (MODEL section 3).</summary>
/// <remarks>
/// The hazard is an exponential at every item. A table says between what bounds it lies, and nearly every draw lies outside of them.
/// </remarks>
internal sealed class SessionEnd
{
    private const double ReferenceUtility = 0.6;

    // Exponents from -2 to 2 in steps of a 32nd: beyond them, and between the bounds of a step, the exponential decides.
    private const double Least = -2;
    private const double StepsPerUnit = 32;
    private const int Steps = 128;

    // Far more than an exponential and the place of a step can be wrong by, far less than a step.
    private const double Slack = 1e-9;

    private readonly FeedParameters _options;
    private readonly double[] _least = new double[Steps];
    private readonly double[] _most = new double[Steps];

    public SessionEnd(FeedParameters options)
    {
        _options = options;
        for (int step = 0; step < Steps; step++)
        {
            _least[step] = Hazard(Least + (step / StepsPerUnit)) * (1 - Slack);
            _most[step] = Hazard(Least + ((step + 1) / StepsPerUnit)) * (1 + Slack);
        }
    }

    /// <summary>Whether the session ends after an item of some utility.</summary>
    public bool IsAfter(double utility, Draw draw)
    {
        double exponent = Exponent(utility);
        double place = (exponent - Least) * StepsPerUnit;
        if (place is >= 0 and < Steps)
        {
            int step = (int)place;
            if (!draw.Chance(_most[step]))
            {
                return false;
            }

            if (draw.Chance(_least[step]))
            {
                return true;
            }
        }

        return draw.Chance(Hazard(exponent));
    }

    /// <summary>The same by the exponential.</summary>
    public bool IsPlainlyAfter(double utility, Draw draw) => draw.Chance(Hazard(Exponent(utility)));

    private double Exponent(double utility) => -_options.ItemsKappa * (utility + ReferenceUtility);

    private double Hazard(double exponent) => DetMath.Exp(exponent) / _options.ItemsMean;
}
