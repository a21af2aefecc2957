namespace InfluenceSim.Model.Laws.Tests.Laws;

internal static class Curve
{
    /// <summary>sigma(z) = 1 / (1 + e^-z).</summary>
    public static double Sigma(double z) => 1 / (1 + Math.Exp(-z));
}
