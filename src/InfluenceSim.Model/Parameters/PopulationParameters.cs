namespace InfluenceSim.Model.Parameters;

/// <summary>Who the human users are. Log-normals are stated by median and standard deviation of the log.</summary>
public sealed record PopulationParameters
{
    /// <summary>Number of human users, N.</summary>
    [Parameter("users", 10, 5_000_000, "reference baseline"), Meaning("Number of human users.")]
    public int Users { get; init; } = 20_000;

    /// <summary>Topics people post and read about; the last two are the claim topics.</summary>
    [Parameter("topics", 3, 16, "(C)"), Meaning("Number of topics; the last two are the ones false claims live on.")]
    public int Topics { get; init; } = 8;

    /// <summary>Median sessions per day.</summary>
    [Parameter("1/d", 0, 1e9, "(C); Pew 2019"), Meaning("Median sessions per user and day.")]
    public double SessionsMedian { get; init; } = 0.45;

    /// <summary>Standard deviation of log sessions per day.</summary>
    [Parameter("log", 0, 5, "(C); Pew 2019"), Meaning("Spread of sessions over users.")]
    public double SessionsLogSd { get; init; } = 1.25;

    /// <summary>Greatest sessions per day of any user.</summary>
    [Parameter("1/d", 0, 1e9, "(C)"), Meaning("Most sessions per day that anybody has.")]
    public double SessionsMax { get; init; } = 14;

    /// <summary>Median own posts per session.</summary>
    [Parameter("posts", 0, 20, "(C); Pew 2019"), Meaning("Median own posts per session.")]
    public double PostsPerSessionMedian { get; init; } = 0.089;

    /// <summary>Standard deviation of log posts per session.</summary>
    [Parameter("log", 0, 5, "(C); Pew 2019"), Meaning("Spread of posting over users.")]
    public double PostsPerSessionLogSd { get; init; } = 1.9;

    /// <summary>Greatest posts per session of any user.</summary>
    [Parameter("posts", 0, 20, "(C)"), Meaning("Most own posts per session that anybody makes.")]
    public double PostsPerSessionMax { get; init; } = 6;

    /// <summary>Standard deviation of log share proneness (mean 1).</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("Spread of the propensity to re-share; its mean is 1.")]
    public double ShareLogSd { get; init; } = 1.4;

    /// <summary>Standard deviation of log claim appetite (mean 1).</summary>
    [Parameter("log", 0, 5, "(C); Grinberg et al. 2019"), Meaning("Spread of the appetite for false claims; its mean is 1.")]
    public double AppetiteLogSd { get; init; } = 1.1;

    /// <summary>Multiplies interest in the claim topics by e^(this * proneness).</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("How strongly claim-prone people are interested in the claim topics.")]
    public double ClaimInterest { get; init; } = 0.8;

    /// <summary>Median AI literacy is 0; this is its standard deviation.</summary>
    [Parameter("sd", 0, 5, "(C)"), Meaning("Spread of AI literacy; its mean is 0.")]
    public double LiteracySd { get; init; } = 1;

    /// <summary>Mean attention to labels, clipped to [0, 1].</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Mean attention to labels.")]
    public double AttentionMean { get; init; } = 0.6;

    /// <summary>Standard deviation of attention to labels.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Spread of attention to labels.")]
    public double AttentionSd { get; init; } = 0.2;

    /// <summary>Log odds of the median resting trust in human creators.</summary>
    [Parameter("log odds", -5, 5, "(C)"), Meaning("Median resting trust in human creators, as log odds.")]
    public double TrustHumanMean { get; init; } = 0.6;

    /// <summary>Standard deviation of the log odds of trust in human creators.</summary>
    [Parameter("log odds", 0, 5, "(C)"), Meaning("Spread of resting trust in human creators.")]
    public double TrustHumanSd { get; init; } = 0.7;

    /// <summary>Log odds of the median resting trust in AI creators.</summary>
    [Parameter("log odds", -5, 5, "(C); Muniz et al. 2024 (sign)"), Meaning("Median resting trust in AI creators, as log odds.")]
    public double TrustAiMean { get; init; } = -0.4;

    /// <summary>Standard deviation of the log odds of trust in AI creators.</summary>
    [Parameter("log odds", 0, 5, "doi 10.1080/10447318.2024.2374100 (spread)"), Meaning("Spread of resting trust in AI creators.")]
    public double TrustAiSd { get; init; } = 1;

    /// <summary>Log odds of the median susceptibility.</summary>
    [Parameter("log odds", -5, 5, "(C)"), Meaning("Median susceptibility to claims, as log odds.")]
    public double SusceptibilityMean { get; init; } = -1;

    /// <summary>Standard deviation of the log odds of susceptibility; half of its variance is shared with proneness.</summary>
    [Parameter("log odds", 0, 5, "(C)"), Meaning("Spread of susceptibility.")]
    public double SusceptibilitySd { get; init; } = 0.8;

    /// <summary>Standard deviation of stances at the start; their mean is 0.</summary>
    [Parameter("stance", 0, 1, "(C)"), Meaning("Spread of stances at the start; their mean is 0, their range -1 to 1.")]
    public double StanceSd { get; init; } = 0.3;
}
