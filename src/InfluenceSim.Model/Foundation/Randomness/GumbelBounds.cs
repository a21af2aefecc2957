namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Between what bounds the Gumbel number of a draw lies, by the first bits of the draw: the number grows with the draw. Where bounds
/// decide which of several is the largest, nobody needs two logarithms for each.
/// </summary>
internal static class GumbelBounds
{
    private const int Bits = 8;
    private const int Shift = 32 - Bits;
    private const int Steps = 1 << Bits;

    // Far more than what rounding can make of a number, far less than a step.
    private const double Slack = 1e-9;

    private static readonly double[] LeastOf =
        [.. Enumerable.Range(0, Steps).Select(step => new Draw((uint)step << Shift).Gumbel - Slack)];

    private static readonly double[] MostOf =
        [.. Enumerable.Range(0, Steps).Select(step => new Draw(((uint)step << Shift) | ((1u << Shift) - 1)).Gumbel + Slack)];

    /// <summary>The draw's number is not below it.</summary>
    public static double Least(Draw draw) => LeastOf[draw.Bits >> Shift];

    /// <summary>The draw's number is not above it.</summary>
    public static double Most(Draw draw) => MostOf[draw.Bits >> Shift];
}
