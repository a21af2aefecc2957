namespace InfluenceSim.Model.Parameters;

/// <summary>What a sponsored post costs.</summary>
public sealed record PriceParameters
{
    [Parameter("kr", 0.01, 1e9, "(C)"), Meaning("Price of a sponsored post at the reference reach.")]
    public double Base { get; init; } = 2_500;

    [Parameter("share", 1e-6, 1, "(C)"), Meaning("Audience to which the base price belongs, as a share of users.")]
    public double ReferenceReach { get; init; } = 0.022;

    [Parameter("exponent", 0, 3, "(C); industry 2026 (sign)"), Meaning("Exponent of the price over reach.")]
    public double Exponent { get; init; } = 1.35;

    [Parameter("factor", 0.01, 10, "(C)"), Meaning("Price of an AI creator over that of a person of the same reach.")]
    public double Ai { get; init; } = 0.6;

    [Parameter("log", 0, 2, "(C)"), Meaning("Weekly move of the log price per share of capacity sold above the usual.")]
    public double DemandSpeed { get; init; } = 0.2;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of capacity sold at which a price stays as it is.")]
    public double UsualDemand { get; init; } = 0.5;

    [Parameter("factor", 0.01, 1, "(C)"), Meaning("Least factor of demand on a price.")]
    public double DemandMin { get; init; } = 0.5;

    [Parameter("factor", 1, 100, "(C)"), Meaning("Greatest factor of demand on a price.")]
    public double DemandMax { get; init; } = 3;
}
