using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Messages;

/// <summary>What an author adds to what chance gives a post; people add nothing.</summary>
internal readonly record struct Craft
{
    /// <summary>Shift of appeal, shared by entertainment and usefulness.</summary>
    public double Appeal { get; init; }

    /// <summary>What the style adds to entertainment.</summary>
    public double Style { get; init; }

    /// <summary>What usefulness has on top.</summary>
    public double Usefulness { get; init; }

    /// <summary>Log odds of quality.</summary>
    public double Talent { get; init; }

    /// <summary>What a style adds to entertainment on a topic.</summary>
    public static double StyleOn(World world, int topic, int style) =>
        world.StyleEffects[(topic * world.Parameters.Creators.Bandit.Styles) + style];
}
