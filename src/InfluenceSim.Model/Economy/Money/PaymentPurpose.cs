namespace InfluenceSim.Model.Economy.Money;

/// <summary>What a payment is for; part of the hash of a week's payments, so append-only.</summary>
internal enum PaymentPurpose
{
    /// <summary>What operators begin with.</summary>
    Capital = 0,

    /// <summary>A brand's budget of a week.</summary>
    Budget = 1,

    /// <summary>A sponsored post.</summary>
    Sponsorship = 2,

    /// <summary>Ad revenue.</summary>
    Ads = 3,

    /// <summary>Pay for impressions of a claim.</summary>
    Claims = 4,

    /// <summary>Cost of posts.</summary>
    Posts = 5,

    /// <summary>Cost of a launch.</summary>
    Launch = 6,

    /// <summary>A persona made to measure.</summary>
    Commission = 7,

    /// <summary>A commission that was never delivered.</summary>
    Refund = 8,

    /// <summary>A fine.</summary>
    Fine = 9,

    /// <summary>Savings that a brand gives back to its firm.</summary>
    Surplus = 10,
}
