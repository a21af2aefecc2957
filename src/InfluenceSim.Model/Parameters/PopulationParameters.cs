namespace InfluenceSim.Model.Parameters;

/// <summary>Who the human users are. Log-normals are stated by median and standard deviation of the log.</summary>
public sealed record PopulationParameters
{
    [Parameter("users", 10, 5_000_000, "reference baseline"), Meaning("Number of human users.")]
    public int Users { get; init; } = 20_000;

    [Parameter("topics", 3, 16, "(C)"), Meaning("Number of topics; the last two are the ones false claims live on.")]
    public int Topics { get; init; } = 8;

    [Parameter("1/d", 0, 1e9, "(C); Pew 2019"), Meaning("Median sessions per user and day.")]
    public double SessionsMedian { get; init; } = 0.45;

    [Parameter("log", 0, 5, "(C); Pew 2019"), Meaning("Standard deviation of log sessions per day.")]
    public double SessionsLogSd { get; init; } = 1.25;

    [Parameter("1/d", 0, 1e9, "(C)"), Meaning("Most sessions per day that anybody has.")]
    public double SessionsMax { get; init; } = 14;

    [Parameter("posts", 0, 20, "(C); Pew 2019"), Meaning("Median own posts per session.")]
    public double PostsPerSessionMedian { get; init; } = 0.089;

    [Parameter("log", 0, 5, "(C); Pew 2019"), Meaning("Standard deviation of log posts per session.")]
    public double PostsPerSessionLogSd { get; init; } = 1.9;

    [Parameter("posts", 0, 20, "(C)"), Meaning("Most own posts per session that anybody makes.")]
    public double PostsPerSessionMax { get; init; } = 6;

    [Parameter("log", 0, 5, "(C)")]
    [Meaning("Standard deviation of the log of the propensity to re-share; the mean of the propensity is 1.")]
    public double ShareLogSd { get; init; } = 1.4;

    [Parameter("log", 0, 5, "(C); Grinberg et al. 2019")]
    [Meaning("Standard deviation of the log of the appetite for false claims; the mean of the appetite is 1.")]
    public double AppetiteLogSd { get; init; } = 1.1;

    [Parameter("log", 0, 5, "(C)"), Meaning("Multiplies interest in the claim topics by e^(this * proneness).")]
    public double ClaimInterest { get; init; } = 0.8;

    [Parameter("sd", 0, 5, "(C)"), Meaning("Standard deviation of AI literacy; its median is 0.")]
    public double LiteracySd { get; init; } = 1;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Mean attention to labels, clipped to [0, 1].")]
    public double AttentionMean { get; init; } = 0.6;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Standard deviation of attention to labels.")]
    public double AttentionSd { get; init; } = 0.2;

    [Parameter("log odds", -5, 5, "(C)"), Meaning("Log odds of the median resting trust in human creators.")]
    public double TrustHumanMean { get; init; } = 0.6;

    [Parameter("log odds", 0, 5, "(C)"), Meaning("Standard deviation of the log odds of trust in human creators.")]
    public double TrustHumanSd { get; init; } = 0.7;

    [Parameter("log odds", -5, 5, "(C); Muniz et al. 2024 (sign)"), Meaning("Log odds of the median resting trust in AI creators.")]
    public double TrustAiMean { get; init; } = -0.4;

    [Parameter("log odds", 0, 5, "doi 10.1080/10447318.2024.2374100 (spread)")]
    [Meaning("Standard deviation of the log odds of trust in AI creators.")]
    public double TrustAiSd { get; init; } = 1;

    [Parameter("log odds", -5, 5, "(C)"), Meaning("Log odds of the median susceptibility.")]
    public double SusceptibilityMean { get; init; } = -1;

    [Parameter("log odds", 0, 5, "(C)")]
    [Meaning("Standard deviation of the log odds of susceptibility; half of its variance is shared with proneness.")]
    public double SusceptibilitySd { get; init; } = 0.8;

    [Parameter("stance", 0, 1, "(C)"), Meaning("Standard deviation of stances at the start; their mean is 0, their range -1 to 1.")]
    public double StanceSd { get; init; } = 0.3;
}
