using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>One row of the table of levers: what it must move at once, and which way.</summary>
/// <param name="Lever">Name as a scenario spells it.</param>
/// <param name="Policy">The lever, strong but within its ranges.</param>
/// <param name="Quantity">What is compared.</param>
/// <param name="Sign">1 for up, -1 for down.</param>
/// <param name="Of">The quantity of an arm.</param>
internal sealed record LeverCase(string Lever, Policy Policy, string Quantity, int Sign, Func<ArmRecord, double> Of)
{
    /// <summary>What the other arm has in the lever's place; nothing, if null.</summary>
    public Policy? Placebo { get; init; }

    /// <summary>What both arms have beside it, so that there is something to act on.</summary>
    public Policy[] With { get; init; } = [];

    /// <summary>What it must leave exactly as it is, if anything.</summary>
    public Func<ArmRecord, double>? Same { get; init; }

    public Policy[] Without => Placebo is null ? With : [.. With, Placebo];

    public Policy[] WithLever => [.. With, Policy];
}
