using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A scenario while it is being read: what the text states, before anything is looked up or derived.</summary>
internal sealed class ScenarioDraft
{
    public string? Name { get; set; }

    public string Question { get; set; } = "";

    public ulong Seed { get; set; } = 1;

    public int Replicates { get; set; } = 5;

    public SimulationParameters Parameters { get; set; } = new();

    public IReadOnlyList<Arm> Arms { get; set; } = [new Arm("none", [])];

    public OutcomesDraft Outcomes { get; set; } = new();

    public ExecutionDraft Execution { get; set; } = new();

    /// <summary>The draft that reads to a scenario.</summary>
    public static ScenarioDraft Of(Scenario scenario) => new()
    {
        Name = scenario.Name,
        Question = scenario.Question,
        Seed = scenario.Seed,
        Replicates = scenario.Replicates,
        Parameters = scenario.Parameters,
        Arms = scenario.Arms,
        Outcomes = new OutcomesDraft { From = scenario.OutcomesFrom, Measures = scenario.Outcomes },
        Execution = new ExecutionDraft { UsersPerGrain = scenario.Execution.UsersPerGrain },
    };

    internal sealed class OutcomesDraft
    {
        public int From { get; set; }

        public IReadOnlyList<string> Measures { get; set; } = [];
    }

    internal sealed class ExecutionDraft
    {
        public int UsersPerGrain { get; set; } = GrainSizeForm.Auto;
    }
}
