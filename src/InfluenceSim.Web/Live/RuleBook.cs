using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>The rules of both arms: those of the scenario, and what was changed since. Immutable.</summary>
/// <param name="Scenario">The scenario as it was read, with the two arms.</param>
/// <param name="Changes">What was changed, in the order of changing.</param>
internal sealed record RuleBook(Scenario Scenario, IReadOnlyList<RuleChange> Changes)
{
    /// <summary>What was done as a scenario: one replicate of two arms with dated levers.</summary>
    public Scenario Done => Scenario with
    {
        Replicates = 1,
        Arms = [.. Scenario.Arms.Select((arm, number) => new Arm(arm.Name, PoliciesOf(number)))],
    };

    /// <summary>What became of levers by what was changed, as a time axis marks it; ends that were given beforehand come last.</summary>
    public IReadOnlyList<MadeChange> Made
    {
        get
        {
            var made = new List<MadeChange>();
            IReadOnlyList<Policy>[] held = [.. Scenario.Arms.Select(arm => arm.Policies)];
            foreach (RuleChange change in Changes)
            {
                made.Add(Mark(change.Day, change.Arm, change.Lever, change.KindAfter(held[change.Arm])));
                held[change.Arm] = change.Of(held[change.Arm]);
            }

            made.AddRange(
                from arm in Enumerable.Range(0, held.Length)
                from policy in held[arm]
                where IsGivenEnd(arm, policy)
                select Mark(new PolicyDay(policy.Until!.Value), arm, policy.GetType(), ChangeKind.Ends));
            return made;
        }
    }

    /// <summary>An arm's dated levers.</summary>
    public IReadOnlyList<Policy> PoliciesOf(int arm) => Changes.Where(change => change.Arm == arm)
        .Aggregate(Scenario.Arms[arm].Policies, (policies, change) => change.Of(policies));

    /// <summary>Numbers of the creators that somebody plays in an arm on a day.</summary>
    public IReadOnlyCollection<int> PlayedOn(int arm, PolicyDay day) =>
    [
        .. PoliciesOf(arm).OfType<GivenPlan>().Where(plan => plan.StrengthOn(day) > 0)
            .Select(plan => Scenario.Parameters.Creators.Influencers + plan.PersonaNumber).Distinct(),
    ];

    /// <summary>With further changes.</summary>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    public RuleBook With(IEnumerable<RuleChange> changes)
    {
        RuleBook changed = this with { Changes = [.. Changes, .. changes] };
        ScenarioReader.Check(changed.Done, "rules");
        return changed;
    }

    /// <summary>Without what was decided for a day or later ones.</summary>
    public RuleBook Before(PolicyDay day) => this with { Changes = [.. Changes.Where(change => change.Day < day)] };

    // Whoever ended it has a mark for that.
    private bool IsGivenEnd(int arm, Policy policy) => policy.Until is { } until
        && Of(arm, policy).Any(change => change.Begins is not null && change.Day == policy.From)
        && Of(arm, policy).All(change => change.Day != until);

    private IEnumerable<RuleChange> Of(int arm, Policy policy) =>
        Changes.Where(change => change.Arm == arm && change.Lever == policy.GetType());

    private MadeChange Mark(PolicyDay day, int arm, Type lever, ChangeKind kind) =>
        new(day, Scenario.Arms[arm].Name, Scenario.Parts.LeverName(lever), kind);
}
