namespace InfluenceSim.Model.Parameters;

/// <summary>How much of a creator brands can buy, and what they know of it.</summary>
public sealed record SponsoredParameters
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Greatest share of a creator's posts that is sponsored.")]
    public double MaxShare { get; init; } = 0.2;

    [Parameter("share", 0, 1, "(C)"), Meaning("Audience below which no brand looks at a creator, as a share of users.")]
    public double LeastReach { get; init; } = 0.013;

    [Parameter("share", 0, 1, "European Commission, influencer sweep 2024 (0.2)")]
    [Meaning("Share of creators that say that a post is sponsored, today.")]
    public double DisclosureToday { get; init; } = 0.2;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that an attentive reader notices a sponsorship that is disclosed.")]
    public double Notice { get; init; } = 0.9;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that an attentive reader finds out a sponsorship that is not disclosed.")]
    public double FoundOut { get; init; } = 0.05;

    [Parameter("share", 0, 1, "(C); sign: Islamabad quasi-experiment on disclosed deception")]
    [Meaning("Share of trust in the author's kind that is lost when an undisclosed sponsorship is found out.")]
    public double TrustLoss { get; init; } = 0.02;

    [Parameter("share", 0, 1, "(C)"), Meaning("Weight of the last week in the moving average of engagement per impression.")]
    public double RateMemory { get; init; } = 0.3;

    [Parameter("engagement/impression", 1e-6, 1, "(C)")]
    [Meaning("Engagement per impression that brands expect of a creator without a past.")]
    public double RatePrior { get; init; } = 0.08;

    [Parameter("impressions/user", 1e-9, 10, "(C)"), Meaning("Weight of that expectation in a week's rate, in impressions per user.")]
    public double RatePriorWeight { get; init; } = 0.002;
}
