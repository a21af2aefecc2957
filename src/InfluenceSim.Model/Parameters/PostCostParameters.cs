namespace InfluenceSim.Model.Parameters;

/// <summary>What posts cost in money. A person's post costs mostly time, which no account holds, with AI tools less of it.</summary>
public sealed record PostCostParameters
{
    /// <summary>Cost of a persona's post.</summary>
    [Parameter("kr", 0, 1e6, "(C)"), Meaning("Cost of a persona's post.")]
    public double Persona { get; init; } = 20;

    /// <summary>What the tools cost for a post by a person with AI tools.</summary>
    [Parameter("kr", 0, 1e6, "(C)"), Meaning("What the tools cost for a post by a person with AI tools.")]
    public double Hybrid { get; init; } = 20;
}
