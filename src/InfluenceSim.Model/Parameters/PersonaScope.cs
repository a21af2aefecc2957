namespace InfluenceSim.Model.Parameters;

/// <summary>Which AI creators a lever applies to.</summary>
public enum PersonaScope
{
    [Meaning("All AI creators.")]
    All,

    [Meaning("Personas made for brands.")]
    Commercial,

    [Meaning("Content farms.")]
    Farm,

    [Meaning("Personas that push claims.")]
    Manipulative,
}
