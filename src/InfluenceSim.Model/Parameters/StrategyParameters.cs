namespace InfluenceSim.Model.Parameters;

/// <summary>How often each strategy is chosen, relative to the others; 0 takes it away.</summary>
public sealed record StrategyWeights
{
    /// <summary>Weight of offering more.</summary>
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of investing in usefulness, authenticity and quality.")]
    public double Invest { get; init; } = 1;

    /// <summary>Weight of posting more.</summary>
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of posting more.")]
    public double Volume { get; init; } = 1;

    /// <summary>Weight of copying what works.</summary>
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of copying what works for others.")]
    public double Trend { get; init; } = 1;

    /// <summary>Weight of asking less.</summary>
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of asking less.")]
    public double Discount { get; init; } = 1;

    /// <summary>Weight of adopting AI tools.</summary>
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of adopting AI tools.")]
    public double AdoptAi { get; init; } = 1;
}

/// <summary>A week of offering more.</summary>
public sealed record InvestParameters
{
    /// <summary>Factor on posts of the week.</summary>
    [Parameter("factor", 0, 1, "(C)"), Meaning("Factor on posts while investing.")]
    public double Posts { get; init; } = 0.9;

    /// <summary>Gain of authenticity.</summary>
    [Parameter("authenticity/week", 0, 1, "(C)"), Meaning("Gain of authenticity a week.")]
    public double Authenticity { get; init; } = 0.02;

    /// <summary>Gain of usefulness.</summary>
    [Parameter("sd/week", 0, 5, "(C)"), Meaning("Gain of usefulness a week, in standard deviations over people's posts.")]
    public double Usefulness { get; init; } = 0.02;

    /// <summary>Gain of quality.</summary>
    [Parameter("log odds/week", 0, 5, "(C)"), Meaning("Gain of quality a week, in log odds.")]
    public double Quality { get; init; } = 0.02;
}

/// <summary>A week of posting more.</summary>
public sealed record VolumeParameters
{
    /// <summary>Factor on posts, week by week.</summary>
    [Parameter("factor", 1, 10, "(C)"), Meaning("Factor on posts a week; it cumulates.")]
    public double Posts { get; init; } = 1.1;

    /// <summary>Greatest factor on posts in all.</summary>
    [Parameter("factor", 1, 100, "(C)"), Meaning("Greatest factor on posts in all.")]
    public double Most { get; init; } = 3;

    /// <summary>Energy that it costs.</summary>
    [Parameter("1/week", 0, 1, "(C)"), Meaning("Energy that it costs a week.")]
    public double Energy { get; init; } = 0.05;
}

/// <summary>A week of copying what works.</summary>
public sealed record TrendParameters
{
    /// <summary>Share of posts on the copied topic and in the copied style.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts on the copied topic and in the copied style.")]
    public double Share { get; init; } = 0.3;
}

/// <summary>A week of asking less.</summary>
public sealed record DiscountParameters
{
    /// <summary>Factor on the price, week by week.</summary>
    [Parameter("factor", 0.01, 1, "(C)"), Meaning("Factor on the price a week; it cumulates.")]
    public double Price { get; init; } = 0.9;

    /// <summary>Least factor on the price in all.</summary>
    [Parameter("factor", 0.01, 1, "(C)"), Meaning("Least factor on the price in all.")]
    public double Least { get; init; } = 0.3;
}

/// <summary>What AI tools change about a person's posts.</summary>
public sealed record AdoptAiParameters
{
    /// <summary>Factor on posts.</summary>
    [Parameter("factor", 1, 100, "(C)"), Meaning("Factor on posts.")]
    public double Posts { get; init; } = 2;

    /// <summary>Loss of authenticity.</summary>
    [Parameter("authenticity", 0, 1, "(C)"), Meaning("Loss of authenticity.")]
    public double Authenticity { get; init; } = 0.15;
}
