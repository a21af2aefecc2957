namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws of brands, operators and the market.</content>
internal readonly partial struct Draws
{
    /// <summary>What a brand is like.</summary>
    public BrandDraws Brand(int brand) =>
        new(Block(Purpose.Brand, (ulong)brand, 0), Block(Purpose.Brand, (ulong)brand, 1), Block(Purpose.Brand, (ulong)brand, 2));

    /// <summary>Image of a creator.</summary>
    public ImageDraws Image(ulong account) => new(Block(Purpose.CreatorImage, account));

    /// <summary>Order of brands in the market.</summary>
    public ulong BrandOrder(int brand, int week) => Order(Purpose.BrandOrder, (ulong)brand, (uint)week);

    /// <summary>What a brand misjudges about a creator.</summary>
    public Draw MarketNoise(ulong account, int brand, int week) => First(Purpose.MarketNoise, account, (uint)brand, (uint)week);

    /// <summary>What a brand misjudges about a persona of its own.</summary>
    public Draw Commission(int brand, int week) => First(Purpose.Commission, (ulong)brand, (uint)week);

    /// <summary>How much a brand leans to an operator for its persona.</summary>
    public Draw CommissionOperator(int brand, int maker, int week) =>
        First(Purpose.CommissionOperator, (ulong)brand, (uint)maker, (uint)week);

    /// <summary>Whether the platform refuses a new persona of an operator that was closed.</summary>
    public Draw Refusal(ulong account) => First(Purpose.Refusal, account);
}

/// <summary>The decisions on what a brand is like.</summary>
internal readonly struct BrandDraws(Words first, Words second, Words third)
{
    /// <summary>Budget.</summary>
    public Draw Budget => new(first.W0);

    /// <summary>Topic.</summary>
    public Draw Topic => new(first.W1);

    /// <summary>First coordinate of its image.</summary>
    public Draw ImageAcross => new(first.W2);

    /// <summary>Second coordinate of its image.</summary>
    public Draw ImageUp => new(first.W3);

    /// <summary>Weight on reach.</summary>
    public Draw Reach => new(second.W0);

    /// <summary>Weight on engagement.</summary>
    public Draw Engagement => new(second.W1);

    /// <summary>Weight on fit.</summary>
    public Draw Fit => new(second.W2);

    /// <summary>Weight on trust.</summary>
    public Draw Trust => new(second.W3);

    /// <summary>Aversion to AI.</summary>
    public Draw Aversion => new(third.W0);
}

/// <summary>The decisions on an image.</summary>
internal readonly struct ImageDraws(Words words)
{
    /// <summary>First coordinate.</summary>
    public Draw Across => new(words.W0);

    /// <summary>Second coordinate.</summary>
    public Draw Up => new(words.W1);
}
