using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.People;

/// <summary>What the utility of an item multiplies rates by: 2 sigma(u), 1 at utility 0.</summary>
internal static class Pull
{
    /// <summary>No item pulls more.</summary>
    public const double Most = 2;

    public static double Of(double utility) => Most * DetMath.Sigmoid(utility);

    /// <summary>
    /// Whether something happens that has the probability rate * pull * factor. Most draws lie above even the greatest pull, and
    /// need no exponential: products round alike, so that a lower pull never makes a greater one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Moves(Draw draw, double utility, double rate, double factor = 1) =>
        draw.Chance(rate * Most * factor) && MovesPlainly(draw, utility, rate, factor);

    /// <summary>The same by the exponential.</summary>
    public static bool MovesPlainly(Draw draw, double utility, double rate, double factor = 1) =>
        draw.Chance(rate * Of(utility) * factor);
}
