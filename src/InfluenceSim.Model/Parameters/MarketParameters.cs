namespace InfluenceSim.Model.Parameters;

/// <summary>Brands, prices, ads. Audiences and impressions count as shares of users, so no amount depends on how many are simulated.</summary>
public sealed record MarketParameters
{
    /// <summary>Number of brands.</summary>
    [Parameter("brands", 0, 10_000, "(C)"), Meaning("Number of brands.")]
    public int Brands { get; init; } = 40;

    /// <summary>What brands have and want.</summary>
    [Meaning("What brands have and want.")]
    public BrandParameters Brand { get; init; } = new();

    /// <summary>What a sponsored post costs.</summary>
    [Meaning("What a sponsored post costs.")]
    public PriceParameters Prices { get; init; } = new();

    /// <summary>How much of a creator brands can buy.</summary>
    [Meaning("How much of a creator brands can buy.")]
    public SponsoredParameters Sponsored { get; init; } = new();

    /// <summary>Money by impressions.</summary>
    [Meaning("Money by impressions: ads, and pay for claims.")]
    public ImpressionMoneyParameters Impressions { get; init; } = new();

    /// <summary>What posts cost in money.</summary>
    [Meaning("What posts cost in money.")]
    public PostCostParameters Costs { get; init; } = new();

    /// <summary>Personas that brands order to measure.</summary>
    [Meaning("Personas that brands order to measure.")]
    public CommissionParameters Commissions { get; init; } = new();

    /// <summary>What each operator begins with.</summary>
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What each operator begins with.")]
    public double OperatorCapital { get; init; } = 60_000;
}
