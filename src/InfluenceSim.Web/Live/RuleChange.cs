using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Web.Live;

/// <summary>A rule that was changed while the worlds ran.</summary>
/// <param name="Day">First day on which the change acts.</param>
/// <param name="Arm">Number of the arm that it changes.</param>
/// <param name="Lever">Which lever.</param>
/// <param name="Begins">The lever as it is from that day on; null takes it away.</param>
internal sealed record RuleChange(PolicyDay Day, int Arm, Type Lever, Policy? Begins)
{
    /// <summary>An arm's dated levers after the change: what held until then ends, and is still told of.</summary>
    public IReadOnlyList<Policy> Of(IReadOnlyList<Policy> before)
    {
        IEnumerable<Policy> kept = before.Where(policy => !IsReplaced(policy) || policy.From < Day).Select(policy =>
            IsReplaced(policy) && !policy.IsOverOn(Day) ? policy with { Until = Day } : policy);
        return Begins is null ? [.. kept] : [.. kept, Begins with { From = Day }];
    }

    /// <summary>What becomes of the lever, by an arm's dated levers before the change.</summary>
    public ChangeKind KindAfter(IReadOnlyList<Policy> before)
    {
        if (Begins is null)
        {
            return ChangeKind.Ends;
        }

        bool isInForce = before.Any(policy => IsReplaced(policy) && policy.From < Day && !policy.IsOverOn(Day));
        return isInForce ? ChangeKind.IsSetAnew : ChangeKind.Begins;
    }

    private bool IsReplaced(Policy policy) => policy.GetType() == Lever;
}
