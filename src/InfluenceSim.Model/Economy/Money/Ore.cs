using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Money;

/// <summary>Kronor become whole öre in one place.</summary>
internal static class Ore
{
    /// <summary>No single amount is larger, so that sums over years and thousands of accounts stay far from overflow.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>The nearest öre; nothing for what is negative or no number.</summary>
    public static long Of(double kronor)
    {
        double ore = kronor * EconomyParameters.OrePerKrona;
        return !(ore > 0) ? 0 : ore >= Most ? Most : (long)(ore + 0.5);
    }

    /// <summary>Back, for measures and for weighing.</summary>
    public static double ToKronor(long ore) => ore / (double)EconomyParameters.OrePerKrona;
}
