namespace InfluenceSim.Model.Parameters;

/// <summary>Who makes false claims and passes them on.</summary>
public enum ClaimMakers
{
    [Meaning("Manipulative personas put one into 0.4 of their posts, and nobody among people stands out.")]
    Personas,

    [Meaning(
        "0.3 % of people, the most prone, make about 80 % of what people post and re-share of them (Baribi-Bartov et al. 2024; Grinberg "
        + "et al. 2019); manipulative personas put one into 0.04 of their posts, a tenth.")]
    Supersharers,

    [Meaning(
        "The same people, and 0.1 of the posts of manipulative personas (calibrated, so that people and human creators make more than half "
        + "of the impressions of false claims: about 0.65 in the reference baseline).")]
    Mixed,
}
