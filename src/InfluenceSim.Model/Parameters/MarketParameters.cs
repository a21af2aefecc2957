namespace InfluenceSim.Model.Parameters;

/// <summary>
/// Brands, prices, ads. Audiences and impressions count as shares of users, so no amount depends on how many are simulated.
/// </summary>
public sealed record MarketParameters
{
    // (C): 40 brands for the 200 influencers of the reference baseline.
    private const int InfluencersPerBrand = 5;

    [Parameter("brands", 0, 10_000, "(C)"), Meaning("Number of brands; by default one for every five influencers, at least one.")]
    public int? Brands { get; init; }

    /// <summary>Number of brands in a world.</summary>
    /// <param name="influencers">Human influencers at day 0.</param>
    /// <returns>What is stated, or one for every five influencers and at least one.</returns>
    public int BrandsFor(int influencers) => Brands ?? Math.Max(1, influencers / InfluencersPerBrand);

    [Meaning("What brands have and want.")]
    public BrandParameters Brand { get; init; } = new();

    [Meaning("What a sponsored post costs.")]
    public PriceParameters Prices { get; init; } = new();

    [Meaning("How much of a creator brands can buy.")]
    public SponsoredParameters Sponsored { get; init; } = new();

    [Meaning("Money by impressions: ads, and pay for claims.")]
    public ImpressionMoneyParameters Impressions { get; init; } = new();

    [Meaning("What posts cost in money.")]
    public PostCostParameters Costs { get; init; } = new();

    [Meaning("Personas that brands order to measure.")]
    public CommissionParameters Commissions { get; init; } = new();

    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What each operator begins with.")]
    public double OperatorCapital { get; init; } = 60_000;
}
