using InfluenceSim.Grains;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>Two runs of one world that go side by side, day by day, from the end of the warm-up that they share.</summary>
internal sealed class TwoRuns
{
    public const int Arms = 2;

    private readonly ISimulationGrain[] _runs;
    private readonly Scenario _scenario;
    private readonly string _id;

    private TwoRuns(IGrainFactory grains, Scenario scenario)
    {
        _scenario = scenario;
        _id = $"live-{Guid.NewGuid():N}";
        Ids = [.. scenario.Arms.Select((_, number) => $"{_id}.{number}")];

        // The last goes on in the run that warms up.
        _runs = [.. Ids.SkipLast(1).Append(WarmUpId).Select(id => grains.GetGrain<ISimulationGrain>(id))];
    }

    /// <summary>Ids by which observers know the runs.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Id by which observers know what came before.</summary>
    public string WarmUpId => $"{_id}.warm-up";

    /// <summary>Digests of all that happened so far.</summary>
    public IReadOnlyList<Hash128> Digests { get; private set; } = [];

    /// <summary>Makes the world, lets it warm up, and parts it in two.</summary>
    public static async Task<TwoRuns> OpenAsync(IGrainFactory grains, Scenario scenario, CancellationToken cancellationToken)
    {
        var runs = new TwoRuns(grains, scenario);
        ISimulationGrain warmUp = runs._runs[^1];
        try
        {
            await warmUp.Start(runs.SpecOf(runs.WarmUpId, "warm-up", []));
            await warmUp.RunUntil(scenario.Parameters.WarmUpTicks, cancellationToken);
            RunSpec[] specs =
                [.. runs.Ids.Select((id, arm) => runs.SpecOf(id, scenario.Arms[arm].Name, scenario.Arms[arm].Policies))];
            for (int arm = 0; arm < Arms - 1; arm++)
            {
                await runs._runs[arm].Fork(specs[arm], runs.WarmUpId);
            }

            await warmUp.GoOnAs(specs[^1]);
            runs.Digests = [.. (await Task.WhenAll(runs._runs.Select(run => run.Status()))).Select(status => status.Digest)];
        }
        catch
        {
            await runs.CloseAsync();
            throw;
        }

        return runs;
    }

    /// <summary>Runs both up to a day's start.</summary>
    public async Task RunToAsync(PolicyDay day)
    {
        int tick = day.OfRun(_scenario.Parameters.WarmUp).FirstTick;
        RunStatus[] reached = await Task.WhenAll(_runs.Select(run => run.RunUntil(tick)));
        Digests = [.. reached.Select(status => status.Digest)];
    }

    /// <summary>Puts other levers in the place of those of both; they stand at a day's start.</summary>
    public Task ReplaceAsync(RuleBook rules) =>
        Task.WhenAll(_runs.Select((run, arm) => run.ReplacePolicies(new PolicySet(rules.PoliciesOf(arm)))));

    /// <summary>What one of the runs is made from, for another of the same that somebody watches.</summary>
    public RunSpec Again(int arm, RuleBook rules) =>
        SpecOf($"{_id}.again-{Guid.NewGuid():N}", _scenario.Arms[arm].Name, rules.PoliciesOf(arm));

    /// <summary>Where the people of both stand.</summary>
    public async Task<IReadOnlyList<Census>> TakeCensusesAsync() =>
        [.. (await Task.WhenAll(_runs.Select(run => run.TakeCensus()))).Select(census => census.Value)];

    /// <summary>What a creator of one has learned.</summary>
    public async Task<CreatorMind> MindAsync(int arm, CreatorId creator) => (await _runs[arm].InspectCreator(creator)).Value;

    /// <summary>Who followed whom when both began.</summary>
    public Task<Ties> TiesAsync() => _runs[0].Ties();

    /// <summary>The whole state of both.</summary>
    public Task<byte[][]> SaveAsync() => Task.WhenAll(_runs.Select(run => run.Save()));

    /// <summary>Puts both back to a saved state.</summary>
    public Task RestoreAsync(byte[][] saved) => Task.WhenAll(_runs.Select((run, arm) => run.Restore(saved[arm])));

    /// <summary>Ends both.</summary>
    public Task CloseAsync() => Task.WhenAll(_runs.Select(run => run.Close()));

    private RunSpec SpecOf(string id, string arm, IReadOnlyList<Policy> policies) => new()
    {
        RunId = id,
        Scenario = _scenario.Name,
        Arm = arm,
        Seed = _scenario.Seed,
        Parameters = _scenario.Parameters,
        Policies = policies,
        UsersPerGrain = GrainSize.Of(_scenario.Execution.UsersPerGrain, _scenario.Parameters.Population.Users, Arms),
        UserEdges = _scenario.UserEdges,
    };
}
