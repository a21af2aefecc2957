using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What an operator does at a week's start.</summary>
/// <param name="Operator">Number of the operator.</param>
/// <param name="Launches">Personas that it launches.</param>
/// <param name="Retirements">Numbers of the personas that it ends.</param>
/// <param name="Refused">Numbers of the personas that were refused an account: they never appear.</param>
/// <param name="IsClosed">Whether it is closed this week: all personas that it had, those on their way too, end with it.</param>
/// <param name="State">Hash of its state.</param>
public sealed record OperatorPlan(
    int Operator,
    IReadOnlyList<Launch> Launches,
    IReadOnlyList<int> Retirements,
    IReadOnlyList<int> Refused,
    bool IsClosed,
    Hash128 State)
{
    /// <summary>Personas of its pool that it has not used yet: no brand should order more than these.</summary>
    public int Unused { get; init; }
}

/// <summary>A persona that is launched.</summary>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Day">First day on which it posts, from the start of the warm-up.</param>
/// <param name="Brand">Brand that ordered it and whose image it copies, or -1.</param>
/// <param name="Cost">What the operator pays for it, in öre.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Launch(CreatorId Creator, RunDay Day, int Brand, long Cost);
