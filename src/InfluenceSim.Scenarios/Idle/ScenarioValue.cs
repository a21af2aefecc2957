using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>One value of a scenario, stated or not.</summary>
/// <param name="Path">Path of its key.</param>
/// <param name="IsDefault">Whether it is what the key has when it is left out.</param>
internal sealed record ScenarioValue(string Path, bool IsDefault)
{
    /// <summary>All values, in the order of a resolved scenario.</summary>
    public static IEnumerable<ScenarioValue> All(Scenario scenario)
    {
        ScenarioForm form = ScenarioForm.Of(scenario.Parts);
        IEnumerable<ScenarioValue> world = Below(form.Root, ScenarioDraft.Of(scenario), form.Root.Create(), "");
        return world.Concat(scenario.Arms.SelectMany(arm => OfArm(scenario, form.Arms, arm)));
    }

    private static IEnumerable<ScenarioValue> OfArm(Scenario scenario, ArmsForm form, Arm arm) =>
        arm.Policies.SelectMany((policy, index) =>
        {
            SectionForm lever = form.Levers[scenario.Parts.LeverName(policy)];
            return Below(lever, policy, lever.Create(), LeverPath.Of(scenario, arm, index));
        });

    private static IEnumerable<ScenarioValue> Below(SectionForm section, object values, object standard, string path)
    {
        foreach (Field field in section.Fields)
        {
            string inner = KeyPath.Join(path, field.Key);
            object? value = field.Get(values);
            object? usual = field.Get(standard);
            IEnumerable<ScenarioValue> found = field.Form switch
            {
                ArmsForm => [],
                SectionForm nested => Below(nested, value!, usual!, inner),
                ListForm { Item: SectionForm item } => ((System.Collections.IEnumerable)value!).Cast<object>()
                    .SelectMany((entry, index) => Below(item, entry, item.Create(), KeyPath.Join(inner, LeverPath.Number(index)))),
                _ => [new ScenarioValue(inner, Equals(value, usual))],
            };
            foreach (ScenarioValue each in found)
            {
                yield return each;
            }
        }
    }
}
