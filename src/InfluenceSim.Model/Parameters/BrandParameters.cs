namespace InfluenceSim.Model.Parameters;

/// <summary>What brands have and want.</summary>
public sealed record BrandParameters
{
    [Parameter("kr/week", 0, 1e9, "(C)"), Meaning("Median budget of a brand.")]
    public double BudgetMedian { get; init; } = 20_500;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of the log of brands' budgets.")]
    public double BudgetLogSd { get; init; } = 1;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of a week's budget that a brand puts aside.")]
    public double Saving { get; init; } = 0.1;

    [Parameter("weeks", 0, 1_000, "(C)"), Meaning("Savings above so many weeks' budgets go back to the brand's firm.")]
    public double SavingsWeeks { get; init; } = 12;

    [Parameter("share", 0, 1, "(C)"), Meaning("Greatest share of its budget that a brand spends on one creator.")]
    public double Concentration { get; init; } = 0.15;

    [Parameter("weight", 0, 10, "(C)"), Meaning("Mean weight on the log of engagement rate over price index.")]
    public double Engagement { get; init; } = 1;

    [Parameter("weight", 0, 10, "(C)"), Meaning("Mean weight on the log of reach.")]
    public double Reach { get; init; } = 0.5;

    [Parameter("weight", 0, 10, "(C)"), Meaning("Mean weight on the fit of topic and image.")]
    public double Fit { get; init; } = 1;

    [Parameter("weight", 0, 10, "(C)"), Meaning("Mean weight on trust in the creator's kind and on its authenticity.")]
    public double Trust { get; init; } = 0.5;

    [Parameter("log", 0, 10, "(C)"), Meaning("Mean of what is taken off the log value of an AI creator.")]
    public double Aversion { get; init; } = 0.3;

    [Parameter("log", 0, 2, "(C)"), Meaning("Standard deviation of the log of each weight over brands.")]
    public double WeightLogSd { get; init; } = 0.3;

    [Parameter("fit", 0, 1, "(C)"), Meaning("Fit of a creator of another topic; 1 is that of the brand's own.")]
    public double OtherTopic { get; init; } = 0.35;

    [Parameter("fit", 0, 10, "(C); Liu & Lee 2024 (sign); Sustainability 2024 (sign)")]
    [Meaning("What a distance of 1 between images takes off the fit.")]
    public double ImageWeight { get; init; } = 0.5;

    [Parameter("log", 0, 10, "(C)"), Meaning("Standard deviation of what a brand feels for a creator in a week.")]
    public double Noise { get; init; } = 0.5;
}
