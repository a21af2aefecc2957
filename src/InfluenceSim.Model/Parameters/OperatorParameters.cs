namespace InfluenceSim.Model.Parameters;

/// <summary>How operators launch and retire personas.</summary>
public sealed record OperatorParameters
{
    /// <summary>What launching a persona costs.</summary>
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What launching a persona costs.")]
    public double LaunchCost { get; init; } = 20_000;
}
