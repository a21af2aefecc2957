using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>Two runs of one world that go side by side, day by day, from the end of the warm-up that they share.</summary>
internal sealed class TwoRuns
{
    public const int Arms = 2;

    private readonly ISimulationGrain[] _runs;
    private readonly SimulationParameters _parameters;

    private TwoRuns(ISimulationGrain[] runs, string[] ids, string warmUpId, SimulationParameters parameters)
    {
        _runs = runs;
        Ids = ids;
        WarmUpId = warmUpId;
        _parameters = parameters;
    }

    /// <summary>Ids by which observers know the runs.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Id by which observers know what came before.</summary>
    public string WarmUpId { get; }

    /// <summary>Digests of all that happened so far.</summary>
    public IReadOnlyList<Hash128> Digests { get; private set; } = [];

    /// <summary>Makes the world, lets it warm up, and parts it in two.</summary>
    public static async Task<TwoRuns> OpenAsync(IGrainFactory grains, Scenario scenario, CancellationToken cancellationToken)
    {
        string id = $"live-{Guid.NewGuid():N}";
        RunSpec SpecOf(string name, string arm, IReadOnlyList<Policy> policies) => new()
        {
            RunId = $"{id}.{name}",
            Scenario = scenario.Name,
            Arm = arm,
            Seed = scenario.Seed,
            Parameters = scenario.Parameters,
            Policies = policies,
            UsersPerGrain = UsersPerGrain(scenario),
            UserEdges = scenario.UserEdges,
        };
        RunSpec before = SpecOf("warm-up", "warm-up", []);
        RunSpec[] specs = [.. scenario.Arms.Select((arm, number) => SpecOf($"{number}", arm.Name, arm.Policies))];
        ISimulationGrain warmUp = grains.GetGrain<ISimulationGrain>(before.RunId);
        var runs = new TwoRuns(
            [.. specs.Select(spec => grains.GetGrain<ISimulationGrain>(spec.RunId))],
            [.. specs.Select(spec => spec.RunId)],
            before.RunId,
            scenario.Parameters);
        try
        {
            await warmUp.Start(before);
            await warmUp.RunUntil(scenario.Parameters.WarmUpTicks, cancellationToken);
            foreach (RunSpec spec in specs)
            {
                await grains.GetGrain<ISimulationGrain>(spec.RunId).Fork(spec, before.RunId);
            }

            runs.Digests = [.. (await Task.WhenAll(runs._runs.Select(run => run.Status()))).Select(status => status.Digest)];
        }
        catch
        {
            await runs.CloseAsync();
            throw;
        }
        finally
        {
            await warmUp.Close();
        }

        return runs;
    }

    /// <summary>Runs both up to a day's start.</summary>
    public async Task RunToAsync(PolicyDay day)
    {
        int tick = day.OfRun(_parameters.WarmUp).FirstTick;
        RunStatus[] reached = await Task.WhenAll(_runs.Select(run => run.RunUntil(tick)));
        Digests = [.. reached.Select(status => status.Digest)];
    }

    /// <summary>Puts other levers in the place of those of both; they stand at a day's start.</summary>
    public Task ReplaceAsync(RuleBook rules) =>
        Task.WhenAll(_runs.Select((run, arm) => run.ReplacePolicies(new PolicySet(rules.PoliciesOf(arm)))));

    /// <summary>The whole state of both.</summary>
    public Task<byte[][]> SaveAsync() => Task.WhenAll(_runs.Select(run => run.Save()));

    /// <summary>Puts both back to a saved state.</summary>
    public Task RestoreAsync(byte[][] saved) => Task.WhenAll(_runs.Select((run, arm) => run.Restore(saved[arm])));

    /// <summary>Ends both.</summary>
    public Task CloseAsync() => Task.WhenAll(_runs.Select(run => run.Close()));

    // Two runs side by side use two cores; on more cores each has several blocks.
    private static int UsersPerGrain(Scenario scenario)
    {
        int users = scenario.Parameters.Population.Users;
        int blocks = Math.Max(1, Environment.ProcessorCount / Arms);
        return scenario.Execution.UsersPerGrain > 0 ? scenario.Execution.UsersPerGrain : Math.Max(1, (users + blocks - 1) / blocks);
    }
}
