using InfluenceSim.Scenarios.Forms;

namespace InfluenceSim.Scenarios;

/// <summary>Writes scenarios as they were understood.</summary>
public static class ScenarioWriter
{
    /// <summary>The scenario as resolved: canonical YAML with every default filled in, which reads back to an equal scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>YAML text. A graph stays in the file that <c>network.file</c> names.</returns>
    public static string Resolved(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var draft = new ScenarioDraft
        {
            Name = scenario.Name,
            Question = scenario.Question,
            Seed = scenario.Seed,
            Replicates = scenario.Replicates,
            Parameters = scenario.Parameters,
            Arms = scenario.Arms,
            Outcomes = scenario.Outcomes,
            Execution = new ScenarioDraft.ExecutionDraft { UsersPerGrain = scenario.Execution.UsersPerGrain },
        };
        var text = new YamlText();
        ScenarioForm.Of(scenario.Parts).Root.WriteFields(text, draft);
        return text.ToString();
    }
}
