using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Idle;

namespace InfluenceSim.Scenarios;

/// <summary>Writes scenarios as they were understood.</summary>
public static class ScenarioWriter
{
    /// <summary>
    /// The scenario as resolved: canonical YAML with every default filled in that does something, which reads back to an equal scenario.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>YAML text. A graph stays in the file that <c>network.file</c> names.</returns>
    public static string Resolved(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new YamlText(new IdleKeys(scenario).Unsaid());
        ScenarioForm.Of(scenario.Parts).Root.WriteFields(text, ScenarioDraft.Of(scenario));
        return text.ToString();
    }
}
