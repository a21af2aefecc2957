using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning(
    "A post that is re-shared fast goes to its author's followers only, for some hours: it is not recommended, and re-shares of it are "
    + "not passed on.")]
[Lever(
    ramps: "the threshold, from no limit (over a ramp of 4 days a threshold of 3 is 12, 6, 4, 3)",
    composes: "each counts for itself; a post is held back while one of them holds it back",
    example: "circuitBreaker: { target: claims, threshold: 5, window: 12h, hours: 48h }",
    Group = LeverGroup.Claims)]
public sealed record CircuitBreaker : Policy
{
    [Meaning("Which posts are watched."), Source("scenario")]
    public BreakerTarget Target { get; init; }

    [Parameter("re-shares", 1, 1e6, "(C); Bak-Coleman et al. 2022 (a cut of 10 to 33 %)")]
    [Meaning("Re-shares within the window beyond which a post is held back.")]
    public int Threshold { get; init; } = 2;

    [Parameter("h", 1, 120, "(C)"), Meaning("Hours over which re-shares are counted.")]
    public int Window { get; init; } = 24;

    [Parameter("h", 0, 120, "(C)"), Meaning("Hours for which a post is held back, from the last one in which it was beyond the threshold.")]
    public int Hours { get; init; } = 24;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => Hours <= 0 ? rules : rules with
    {
        Breakers = [.. rules.Breakers, new BreakerRule(Target, Ramped.Cap(Threshold, strength), Window, Hours)],
    };
}
