using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("A share of users is taught to recognise AI creators (RSOS 2025: 31 to 51 % after five minutes); the lesson fades.")]
[Lever(
    ramps: "the gain, which also fades from the first day on",
    composes: "whoever both reach keeps the greater gain; the smaller reach lies within the larger",
    example: "literacyCampaign: { from: 10d, reach: 40%, gain: 1, halfLife: 90d }",
    Group = LeverGroup.Labels)]
public sealed record LiteracyCampaign : Policy
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of users reached.")]
    public double Reach { get; init; } = 0.5;

    [Parameter("sd", 0, 5, "(C); RSOS 2025"), Meaning("Literacy gained by those reached, in standard deviations.")]
    public double Gain { get; init; } = 1;

    [Parameter("d", 1, 10_000, "(C)"), Meaning("Days in which half of the gain is lost.")]
    public double HalfLife { get; init; } = 90;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => Taught(rules, strength, day);

    // What was learned fades as it did before.
    /// <inheritdoc/>
    public override Rules Leave(Rules rules, double strength, PolicyDay day) => Taught(rules, strength, day);

    private Rules Taught(Rules rules, double strength, PolicyDay day) => Gain <= 0 || Reach <= 0 ? rules : rules with
    {
        Lessons = [.. rules.Lessons, new Lesson(Reach, Gain * strength * DetMath.Exp(-DetMath.Log(2) * (day - From) / HalfLife))],
    };
}
