namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>By which factor the wording of a label scales what its preset takes from reactions.</summary>
internal static class WordingEffect
{
    /// <summary>Of 1, where it warns of harm (assumed; Wittenberg et al., N = 7,579: such words move engagement more).</summary>
    public const double Harm = 1.5;

    /// <summary>Of 1, where it says how the post was made (assumed, as less as the other is more, as a factor).</summary>
    public const double Process = 1 / Harm;
}
