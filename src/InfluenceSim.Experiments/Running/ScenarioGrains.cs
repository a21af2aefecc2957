using InfluenceSim.Grains;
using InfluenceSim.Model.Run;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Running;

/// <summary>How each run of a scenario is divided over grains.</summary>
/// <param name="UsersPerGrain">Human users of each grain but the last, which may have fewer.</param>
/// <param name="Count">Grains of human users in a run.</param>
public sealed record ScenarioGrains(int UsersPerGrain, int Count)
{
    /// <summary>The grains of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="sideBySide">Runs that go on at once at the most.</param>
    /// <param name="processors">Processors; 0 is this machine's.</param>
    /// <returns>How many there are, and how large.</returns>
    public static ScenarioGrains Of(Scenario scenario, int sideBySide, int processors = 0)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        int users = scenario.Parameters.Population.Users;

        // Fewest runs go on at once while replicates warm up.
        int size = GrainSize.Of(scenario.Execution.UsersPerGrain, users, Math.Min(sideBySide, scenario.Replicates), processors);
        return new ScenarioGrains(size, BlockLayout.Of(users, size).Count());
    }
}
