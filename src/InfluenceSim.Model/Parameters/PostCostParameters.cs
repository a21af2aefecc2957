namespace InfluenceSim.Model.Parameters;

/// <summary>What posts cost in money. A person's post costs time, which no account holds.</summary>
public sealed record PostCostParameters
{
    /// <summary>Cost of a persona's post.</summary>
    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Cost of a persona's post.")]
    public double Persona { get; init; } = 20;

    /// <summary>Cost of a post by a person with AI tools.</summary>
    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Cost of a post by a person with AI tools.")]
    public double Hybrid { get; init; } = 200;
}
