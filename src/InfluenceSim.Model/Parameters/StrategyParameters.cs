using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Parameters;

/// <summary>How often each strategy is chosen, relative to the others; 0 takes it away.</summary>
public sealed record StrategyWeights
{
    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of investing in usefulness, authenticity and quality.")]
    public double Invest { get; init; } = 1;

    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of posting more.")]
    public double Volume { get; init; } = 1;

    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of copying what works for others.")]
    public double Trend { get; init; } = 1;

    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of asking less.")]
    public double Discount { get; init; } = 1;

    [Parameter("weight", 0, 1e6, "(C)"), Meaning("Weight of adopting AI tools.")]
    public double AdoptAi { get; init; } = 1;

    /// <summary>Weights of the strategies that are not ours; who has none here is never chosen.</summary>
    [Part(PartKind.Strategy)]
    public ByName<double> Own { get; init; } = new();
}

/// <summary>A week of offering more.</summary>
public sealed record InvestParameters
{
    [Parameter("factor", 0, 1, "(C)"), Meaning("Factor on posts while investing.")]
    public double Posts { get; init; } = 0.9;

    [Parameter("authenticity/week", 0, 1, "(C)"), Meaning("Gain of authenticity a week.")]
    public double Authenticity { get; init; } = 0.02;

    [Parameter("sd/week", 0, 5, "(C)"), Meaning("Gain of usefulness a week, in standard deviations over people's posts.")]
    public double Usefulness { get; init; } = 0.02;

    [Parameter("log odds/week", 0, 5, "(C)"), Meaning("Gain of quality a week, in log odds.")]
    public double Quality { get; init; } = 0.02;
}

/// <summary>A week of posting more.</summary>
public sealed record VolumeParameters
{
    [Parameter("factor", 1, 10, "(C)"), Meaning("Factor on posts a week; it cumulates.")]
    public double Posts { get; init; } = 1.1;

    [Parameter("factor", 1, 100, "(C)"), Meaning("Greatest factor on posts in all.")]
    public double Most { get; init; } = 3;

    [Parameter("1/week", 0, 1, "(C)"), Meaning("Energy that it costs a week.")]
    public double Energy { get; init; } = 0.05;
}

/// <summary>A week of copying what works.</summary>
public sealed record TrendParameters
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts on the copied topic and in the copied style.")]
    public double Share { get; init; } = 0.3;
}

/// <summary>A week of asking less.</summary>
public sealed record DiscountParameters
{
    [Parameter("factor", 0.01, 1, "(C)"), Meaning("Factor on the price a week; it cumulates.")]
    public double Price { get; init; } = 0.9;

    [Parameter("factor", 0.01, 1, "(C)"), Meaning("Least factor on the price in all.")]
    public double Least { get; init; } = 0.3;
}

/// <summary>What AI tools change about a person's posts.</summary>
public sealed record AdoptAiParameters
{
    [Parameter("factor", 1, 100, "(C)"), Meaning("Factor on posts.")]
    public double Posts { get; init; } = 2;

    [Parameter("authenticity", 0, 1, "(C)"), Meaning("Loss of authenticity.")]
    public double Authenticity { get; init; } = 0.15;
}
