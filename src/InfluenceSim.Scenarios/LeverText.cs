using System.Text.Json.Nodes;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>One lever by itself, as a scenario's arm spells it, for who changes the rules of a run that goes on.</summary>
public static class LeverText
{
    private const string Arm = "rules";

    /// <summary>Reads a lever, such as <c>downrank: { factor: 0.5 }</c>; JSON is YAML too.</summary>
    /// <param name="text">The lever, alone.</param>
    /// <param name="source">How errors name it.</param>
    /// <param name="parts">The parts that there are; ours unless told otherwise.</param>
    /// <returns>The lever.</returns>
    /// <exception cref="ScenarioException">Something in it is wrong, or it is not one lever.</exception>
    public static Policy Read(string text, string source, ModelParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = ScenarioForm.Of(parts);
        var log = new ErrorLog(source, form);
        Node lever = SourceTree.Of(text, source, "a lever", log);
        var place = new Place(source, 1, 1);
        var arms = new MappingNode(place, [new MappingEntry(place, Arm, new SequenceNode(place, [lever]))]);
        form.Arms.TryRead(arms, null, "", log, out object? read);
        log.ThrowIfAny();
        return ((Arm[])read!)[0].Policies[0];
    }

    /// <summary>A lever's name and settings, with every default filled in.</summary>
    /// <param name="policy">The lever.</param>
    /// <param name="parts">The parts that there are; ours unless told otherwise.</param>
    /// <returns>An object with one key.</returns>
    public static JsonObject Json(Policy policy, ModelParts? parts = null)
    {
        ModelParts known = parts ?? ModelParts.Ours;
        string name = known.LeverName(policy);
        var text = new YamlText(new HashSet<string>());
        ScenarioForm.Of(parts).Arms.Levers[name].WriteFields(text, policy);
        return new JsonObject { [name] = NodeJson.Of(SourceTree.Read(text.ToString())) };
    }
}
