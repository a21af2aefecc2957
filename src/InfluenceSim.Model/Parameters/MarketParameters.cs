namespace InfluenceSim.Model.Parameters;

/// <summary>Brands, prices, ads.</summary>
public sealed record MarketParameters
{
    /// <summary>Number of brands.</summary>
    [Parameter("brands", 0, 10_000, "(C)"), Meaning("Number of brands.")]
    public int Brands { get; init; } = 40;
}
