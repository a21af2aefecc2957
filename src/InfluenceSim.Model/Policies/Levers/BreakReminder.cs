using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("A reminder to take a break: after each item a session is likelier to end.")]
[Lever(
    ramps: "strength",
    composes: "who ignores one reminder meets the other: their factors multiply",
    example: "breakReminder: { strength: 40%, ramp: 7d }")]
public sealed record BreakReminder : Policy
{
    [Parameter("share", 0, 10, "(C)"), Meaning("How much likelier a session ends after an item; 0 changes nothing.")]
    public double Strength { get; init; } = 0.2;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, int day) =>
        rules with { EndOfSessionFactor = rules.EndOfSessionFactor * (1 + (Strength * strength)) };
}
