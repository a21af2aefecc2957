namespace InfluenceSim.Model.Parameters;

/// <summary>Personas that brands order to measure instead of hiring.</summary>
public sealed record CommissionParameters
{
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("Price of a persona made to measure.")]
    public double Price { get; init; } = 60_000;

    [Parameter("weeks", 0, 1_000, "(C)"), Meaning("Weeks over which a brand weighs the price of a persona against hiring.")]
    public double PaybackWeeks { get; init; } = 26;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of the log of what a brand makes of a commission in a week.")]
    public double Noise { get; init; } = 0.5;

    [Parameter("share", 0, 1, "(C)")]
    [Meaning("Audience that a brand expects of its persona where there is no example, as a share of users.")]
    public double ExpectedReach { get; init; } = 0.02;

    [Parameter("distance", 0, 2, "(C)")]
    [Meaning("Distance from the brand's image at which a persona is made to measure: the nearer, the more a brand thinks it worth.")]
    public double ImageDistance { get; init; } = 0.1;

    [Parameter("share", 0, 100, "(C)"), Meaning("What the operator adds to the cost of each post for the owner.")]
    public double FeeMargin { get; init; } = 0.5;

    [Parameter("weeks", 1, 200, "(C)"), Meaning("Weeks after which an order that was not carried out is refunded.")]
    public int PatienceWeeks { get; init; } = 4;
}
