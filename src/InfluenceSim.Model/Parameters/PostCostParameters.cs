namespace InfluenceSim.Model.Parameters;

/// <summary>
/// What posts cost: money, which accounts hold, and a person's time, which none holds and which measures of net income count.
/// </summary>
public sealed record PostCostParameters
{
    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Cost of a persona's post.")]
    public double Persona { get; init; } = 20;

    [Parameter("kr", 0, 1e6, "(C)"), Meaning("What the tools cost for a post by a person with AI tools.")]
    public double Hybrid { get; init; } = 20;

    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Worth of the time that a person spends on a post.")]
    public double PersonTime { get; init; } = 500;

    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Worth of the time that a person with AI tools spends on a post.")]
    public double HybridTime { get; init; } = 180;
}
