using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>Whose finds get strikes.</summary>
public enum StrikeDetector
{
    [Meaning("Those of a detector of the lever's own, by `recall`, `delay` and `falsePositive`.")]
    Own,

    [Meaning("Those of the mandates' detectors: the find is the first strike, and who was mistaken for an AI is banned until the appeal.")]
    Shared,
}

[Meaning("Undisclosed personas that are found get strikes and are banned; people are banned by mistake and come back on appeal.")]
[Lever(
    ramps: "recall and falsePositive, or the share of them that a shared detector has here",
    composes: "each counts its own strikes; who is banned by one of them is banned",
    example: "strikesAndBans: { strikes: 3, recall: 0.6, delay: 5d, falsePositive: 0.005, appealDays: 7d }",
    Group = LeverGroup.Accounts)]
public sealed record StrikesAndBans : Policy
{
    [Parameter("strikes", 1, 4, "(C)"), Meaning("Strikes after which an account is banned.")]
    public int Strikes { get; init; } = 2;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of undisclosed personas that can ever get a strike.")]
    public double Recall { get; init; } = 0.4;

    [Parameter("d", 0, 365, "(C)"), Meaning("Mean days until a strike, exponential.")]
    public double Delay { get; init; } = 7;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability per 90 days that a human creator is banned by mistake.")]
    public double FalsePositive { get; init; } = 0.01;

    [Parameter("d", 0, 365, "(C)"), Meaning("Days until a wrongly banned creator is back.")]
    public double AppealDays { get; init; } = 14;

    [Meaning("Whose finds get strikes."), Source("scenario")]
    public StrikeDetector Detector { get; init; }

    [Meaning("Which AI creators get strikes."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    [Meaning("Whether the end of the lever lifts its bans; otherwise they last, people's until their appeal."), Source("scenario")]
    public bool Lifts { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => With(rules, strength, until: null);

    /// <inheritdoc/>
    public override Rules Leave(Rules rules, double strength, PolicyDay day) =>
        Lifts ? rules : With(rules, strength, Until is { } until ? new PolicyDay(until) : null);

    private Rules With(Rules rules, double strength, PolicyDay? until)
    {
        bool isShared = Detector == StrikeDetector.Shared;
        if (!isShared && Recall <= 0 && FalsePositive <= 0)
        {
            return rules;
        }

        var rule = new StrikeRule(
            Strikes,
            default(PerKind).AtLeast(AppliesTo, (isShared ? 1 : Recall) * strength),
            Delay,
            isShared ? 0 : FalsePositive * strength,
            AppealDays,
            FirstDay)
        {
            Until = until,
            Shared = isShared ? strength : null,
        };
        return rules with { Strikes = [.. rules.Strikes, rule] };
    }
}
