using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Reference;

namespace InfluenceSim.Web.Http;

/// <summary>Every lever of the model with its dials, by group, as a page shows them.</summary>
/// <param name="HasEconomy">Whether the scenario has an economy; levers that need one do nothing without.</param>
/// <param name="Groups">The groups that have a lever.</param>
internal sealed record RuleView(bool HasEconomy, IReadOnlyList<RuleGroup> Groups)
{
    public static RuleView Of(ModelParts parts, bool hasEconomy)
    {
        IReadOnlyList<LeverEntry> levers = ScenarioReference.Of(parts).Levers;

        // Those without a heading of their own come last.
        LeverGroup[] groups = [.. Enum.GetValues<LeverGroup>().OrderBy(group => group == LeverGroup.Other)];
        return new RuleView(
            hasEconomy,
            [.. groups.Select(group => new RuleGroup(group, [.. levers.Where(lever => lever.Group == group).Select(LeverView.Of)]))
                .Where(group => group.Levers.Count > 0)]);
    }
}

/// <summary>The levers under one heading.</summary>
internal sealed record RuleGroup(LeverGroup Name, IReadOnlyList<LeverView> Levers);

/// <summary>One lever; its main dials come first.</summary>
internal sealed record LeverView(string Name, string Meaning, bool NeedsEconomy, IReadOnlyList<Dial> Dials)
{
    public static LeverView Of(LeverEntry lever) => new(lever.Name, lever.Meaning, lever.NeedsEconomy, lever.Dials);
}
