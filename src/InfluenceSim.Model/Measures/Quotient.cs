namespace InfluenceSim.Model.Measures;

/// <summary>Shares and means.</summary>
public static class Quotient
{
    /// <summary>A part of a whole.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <returns>The quotient; null where the whole is nothing: a share of nothing is no number.</returns>
    public static double? Of(double part, double whole) => whole > 0 ? part / whole : null;
}
