namespace InfluenceSim.Model.Parameters;

/// <summary>Which AI creators a lever applies to.</summary>
public enum PersonaScope
{
    /// <summary>All of them.</summary>
    [Meaning("All AI creators.")]
    All,

    /// <summary>Personas made for brands.</summary>
    [Meaning("Personas made for brands.")]
    Commercial,

    /// <summary>Content farms.</summary>
    [Meaning("Content farms.")]
    Farm,

    /// <summary>Personas that push claims.</summary>
    [Meaning("Personas that push claims.")]
    Manipulative,
}
