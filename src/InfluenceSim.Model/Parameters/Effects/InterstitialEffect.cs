namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>What a full screen with an AI label does to those who come upon the post behind it.</summary>
internal static class InterstitialEffect
{
    /// <summary>Share of impressions that are given up, of 1 (Dais, N = 2,472: visibility 67 to 43 %).</summary>
    public const double GivenUp = 0.36;

    /// <summary>What is left of impressions where a share of them is behind such a screen.</summary>
    public static double Kept(double shown) => 1 - (GivenUp * shown);
}
