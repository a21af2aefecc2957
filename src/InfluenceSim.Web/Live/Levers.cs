using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>How rules change while worlds run: a lever begins in the place of all of its kind, or it ends.</summary>
internal static class Levers
{
    private static readonly Sentence StatesFrom = new(
        "leverStatesFrom", "a change acts from the next day's start on; allowed: a lever without 'from'");

    private static readonly Sentence NoLever = new("noSuchLever", "there is no lever '{lever}'; allowed: {levers}");

    private static readonly Sentence NotInForce = new(
        "leverNotInForce", "no '{lever}' is in force or to come in either world; allowed: to end a lever that is");

    private static readonly Sentence NotInForceThere = new(
        "leverNotInForceThere", "no '{lever}' is in force or to come in the world '{world}'; allowed: to end a lever that is");

    /// <summary>A lever by its name.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static Type Find(ModelParts parts, string name)
    {
        Part[] levers = [.. parts.Of(PartKind.Lever)];
        return Array.Find(levers, part => part.Name == name)?.Type
            ?? throw NoLever.Refused(("lever", name), ("levers", string.Join(", ", levers.Select(part => part.Name))));
    }

    /// <summary>Refuses a lever that says when it begins.</summary>
    /// <exception cref="RefusedException">It does.</exception>
    public static void RequireNoFirstDay(Policy lever)
    {
        if (lever.From != 0)
        {
            throw StatesFrom.Refused();
        }
    }

    /// <summary>The rules with a lever that begins, in a world or in both.</summary>
    /// <exception cref="RefusedException">There is no such world.</exception>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    public static RuleBook Begun(RuleBook rules, PolicyDay today, string? world, Policy lever) =>
        rules.With(Worlds.Numbers(rules.Scenario, world).Select(arm => new RuleChange(today, arm, lever.GetType(), lever)));

    /// <summary>The rules with a lever that ends, in a world or in both.</summary>
    /// <exception cref="RefusedException">There is no such world, or the lever neither is in force there nor comes.</exception>
    public static RuleBook Ended(RuleBook rules, PolicyDay today, string? world, Type lever)
    {
        int[] arms =
        [
            .. Worlds.Numbers(rules.Scenario, world)
                .Where(arm => rules.PoliciesOf(arm).Any(policy => policy.GetType() == lever && !policy.IsOverOn(today))),
        ];
        if (arms.Length == 0)
        {
            string name = rules.Scenario.Parts.LeverName(lever);
            throw world is null
                ? NotInForce.Refused(("lever", name))
                : NotInForceThere.Refused(("lever", name), ("world", world));
        }

        return rules.With(arms.Select(arm => new RuleChange(today, arm, lever, null)));
    }

    /// <summary>What of a lever that has just begun does nothing.</summary>
    public static IReadOnlyList<IdleLever> IdleIn(RuleBook rules, string? world)
    {
        Scenario done = rules.Done;
        return
        [
            .. Worlds.Numbers(rules.Scenario, world)
                .SelectMany(arm => ScenarioReader.IdleIn(done, arm, rules.PoliciesOf(arm).Count - 1)),
        ];
    }
}
