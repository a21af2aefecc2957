namespace InfluenceSim.Model.Population;

/// <summary>Tiers of creators by followers over Fref (MODEL section 9).</summary>
public static class Tiering
{
    /// <summary>Followers over Fref from which a creator is of the micro tier.</summary>
    public const double Micro = 1.4;

    /// <summary>Followers over Fref from which a creator is of the mid tier.</summary>
    public const double Mid = 2.8;

    /// <summary>Followers over Fref from which a creator is of the macro tier.</summary>
    public const double Macro = 5.6;

    /// <summary>Followers over Fref from which a creator is of the mega tier.</summary>
    public const double Mega = 9.3;

    private static readonly double[] Bounds = [Micro, Mid, Macro, Mega];

    /// <summary>Tier of an audience, 0 nano to 4 mega.</summary>
    /// <param name="audience">Followers.</param>
    /// <param name="reference">Fref.</param>
    /// <returns>The tier.</returns>
    public static int Of(int audience, double reference)
    {
        int tier = 0;
        while (tier < Bounds.Length && audience >= Bounds[tier] * reference)
        {
            tier++;
        }

        return tier;
    }
}
