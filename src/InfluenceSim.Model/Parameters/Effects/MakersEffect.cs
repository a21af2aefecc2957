namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>Who makes false claims, as the preset says.</summary>
/// <param name="Pushed">Share of their posts by which manipulative personas push a false claim, where none is stated.</param>
/// <param name="Supersharers">Share of people who are supersharers.</param>
/// <param name="PassedOn">Re-share of false claims relative to other posts, before appetite, where none is stated.</param>
public readonly record struct MakersEffect(double Pushed, double Supersharers, double PassedOn)
{
    /// <summary>Share of people (Baribi-Bartov et al. 2024: 2,107 of 664,391 voters made 80 % of what was shared).</summary>
    private const double FewPeople = 0.003;

    /// <summary>Share of posts where personas make most (calibrated).</summary>
    private const double PushedByPersonas = 0.4;

    /// <summary>Share of posts where they hardly matter: a tenth (calibrated; Baribi-Bartov et al. 2024: by hand, not by bots).</summary>
    private const double PushedBesideSupersharers = 0.04;

    /// <summary>
    /// Share of posts: a quarter (calibrated, so that people and human creators make at least half of the impressions of false claims:
    /// about 0.65 in the reference baseline).
    /// </summary>
    private const double PushedMixed = 0.1;

    // People's posts are passed on less readily than personas'. The more of what is false is people's, the more readily people pass on
    // what is false, so that false claims are passed on about 1.7 times as readily as true news.

    /// <summary>Factor where personas make most (calibrated; Vosoughi et al. 2018).</summary>
    private const double PassedOnOfPersonas = 0.20;

    /// <summary>Factor where personas hardly matter (calibrated; Vosoughi et al. 2018).</summary>
    private const double PassedOnOfPeople = 0.6;

    /// <summary>Factor where people and personas make false claims (calibrated; Vosoughi et al. 2018).</summary>
    private const double PassedOnMixed = 0.4;

    /// <summary>What a preset says; without false claims nobody stands out.</summary>
    /// <param name="claims">The preset, and how many false claims there are.</param>
    /// <returns>Its numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The preset is none that there is.</exception>
    public static MakersEffect Of(ClaimParameters claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return claims.Makers switch
        {
            _ when claims.False == 0 => default,
            ClaimMakers.Personas => new MakersEffect(PushedByPersonas, Supersharers: 0, PassedOnOfPersonas),
            ClaimMakers.Supersharers => new MakersEffect(PushedBesideSupersharers, FewPeople, PassedOnOfPeople),
            ClaimMakers.Mixed => new MakersEffect(PushedMixed, FewPeople, PassedOnMixed),
            _ => throw new ArgumentOutOfRangeException(nameof(claims), claims.Makers, "unknown preset"),
        };
    }

    /// <summary>Share of the posts of a kind of personas that push a false claim: what is stated is done.</summary>
    /// <param name="parameters">What is stated.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>A share.</returns>
    public static double FalseShare(SimulationParameters parameters, CreatorClass kind)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Creators.Of(kind).FalseShare
            ?? (kind == CreatorClass.Manipulative ? Of(parameters.Claims).Pushed : 0);
    }

    /// <summary>Re-share of false claims relative to other posts, before appetite: what is stated is done.</summary>
    /// <param name="claims">What is stated.</param>
    /// <returns>A factor.</returns>
    public static double ClaimShare(ClaimParameters claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return claims.ClaimShare ?? Of(claims).PassedOn;
    }

    /// <summary>How many people are supersharers.</summary>
    /// <param name="users">People.</param>
    /// <returns>A number; none where there are so few people that it rounds to none.</returns>
    public int NumberAmong(int users) => (int)((Supersharers * users) + 0.5);
}
