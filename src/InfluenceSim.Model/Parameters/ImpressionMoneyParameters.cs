namespace InfluenceSim.Model.Parameters;

/// <summary>Money by impressions. One impression per user is the unit, whatever the number of users.</summary>
public sealed record ImpressionMoneyParameters
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Audience from which a creator shares in ad money, as a share of users.")]
    public double AdThreshold { get; init; } = 0.03;

    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What advertisers pay for one impression per user.")]
    public double AdMoney { get; init; } = 15_000;

    [Parameter("share", 0, 1, "YouTube Partner Program (0.55)"), Meaning("The creator's share of ad money; the platform keeps the rest.")]
    public double CreatorShare { get; init; } = 0.55;

    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What those behind a claim pay an operator for one impression of it per user.")]
    public double ClaimMoney { get; init; } = 40_000;
}
