namespace InfluenceSim.Model.Parameters;

/// <summary>How operators launch and retire personas.</summary>
public sealed record OperatorParameters
{
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What launching a persona costs.")]
    public double LaunchCost { get; init; } = 20_000;

    [Parameter("d", 0, 365, "(C)"), Meaning("Days between the decision to launch a persona and its first post.")]
    public double LaunchDays { get; init; } = 7;

    [Parameter("personas", 0, 64, "(C)"), Meaning("Personas that an operator can launch in a run; they are drawn beforehand.")]
    public int Pool { get; init; } = 6;

    [Parameter("weeks", 1, 200, "(C)"), Meaning("Weeks in which a launch must earn its cost for the next to follow.")]
    public int PaybackWeeks { get; init; } = 8;

    [Parameter("weeks", 0, 200, "(C)"), Meaning("Weeks in which a new persona may lose money while it grows an audience.")]
    public int GrowWeeks { get; init; } = 6;

    [Parameter("1/week", 0, 10, "(C)"), Meaning("Growth of an audience a week, as a share of it, up to which it counts as not growing.")]
    public double LeastGrowth { get; init; } = 0.05;

    [Parameter("weeks", 1, 200, "(C)"), Meaning("Weeks in a row of losses without a growing audience after which a persona is retired.")]
    public int LosingWeeks { get; init; } = 4;
}
