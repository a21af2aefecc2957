using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>A million people cost little more each than a hundred thousand, and nothing in a run grows faster than the network.</summary>
internal sealed class GrowthPromise : IMeasuredPromise
{
    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const int FilledDays = 6;
    private const int RoundCount = 5;
    private const double LeastThroughput = 0.8;
    private const int WholeRounds = 3;
    private const double MostExponent = 1.1;
    private const double Million = 1e6;
    private static readonly int[] Sizes = [30_000, Few, 300_000, Many];

    public string Name => "growth";

    public async Task<PromiseResult> MeasureAsync() => new([await ThroughputAsync(), await WholeAsync()]);

    private static async Task<PromiseRow> ThroughputAsync()
    {
        BareLoop few = Filled(Few);
        BareLoop many = Filled(Many);
        double[][] rounds = await Turns.TakeAsync(RoundCount, () => Task.FromResult(Day(few)), () => Task.FromResult(Day(many)));
        var ratio = new Rounds([.. rounds.Select(round => round[1] / round[0])]);
        return new PromiseRow(
            $"throughput per impression on one thread, whole ticks, {Many} users over {Few}",
            $"at least {LeastThroughput:P0}",
            $"{ratio.Median:P0} ({ratio.Values.Min():P0} to {ratio.Values.Max():P0}): {Of(1)} against {Of(0)} million impressions/s in "
                + $"{rounds.Length} rounds",
            ratio.Median >= LeastThroughput);

        string Of(int way) => new Rounds([.. rounds.Select(round => round[way] / Million)]).Text(2);
    }

    private static BareLoop Filled(int users)
    {
        var loop = new BareLoop(Draw(users), 1);
        loop.Run(FilledDays * SimulationParameters.HoursPerDay);
        return loop;
    }

    private static World Draw(int users) => World.Build(new Load(users).Parameters, ReplicateKey.Of(Load.Seed, 0));

    // Impressions per second.
    private static double Day(BareLoop loop)
    {
        var day = new TickTimes();
        for (int tick = 0; tick < SimulationParameters.HoursPerDay; tick++)
        {
            day.Add(loop.Step());
        }

        return day.Impressions / day.Whole;
    }

    private static async Task<PromiseRow> WholeAsync()
    {
        string here = await Checkout.BuiltAsync();
        double[] elements = [.. Sizes.Select(users => users + (double)Draw(users).Follows.Edges)];

        // What starting takes would hide how the rest grows.
        int[] users = [Load.LeastUsersOfScenario, .. Sizes];
        double[][] rounds = await Turns.TakeAsync<double>(
            WholeRounds, [.. users.Select<int, Func<Task<double>>>(many => () => SecondsAsync(here, many))]);
        var exponent = new Rounds(
            [.. rounds.Select(round => PowerLaw.Exponent(elements, [.. round[1..].Select(seconds => seconds - round[0])]))]);
        return new PromiseRow(
            "whole of a run (build, warm-up, fork, survey, results) by users + follows, less what starting takes, "
                + $"{Sizes[0]} to {Sizes[^1]} users",
            $"exponent at most {MostExponent:F1}",
            $"{exponent.Text(2)} in {rounds.Length} rounds: {string.Join(", ", Sizes.Select((size, at) => $"{Of(at + 1)} s at {size}"))} "
                + $"users, {Of(0)} s at {users[0]}",
            exponent.Median <= MostExponent);

        string Of(int size) => new Rounds([.. rounds.Select(round => round[size])]).Text(1);
    }

    private static async Task<double> SecondsAsync(string here, int users)
    {
        var scenario = new Scenario
        {
            Name = "growth",
            Seed = Load.Seed,
            Replicates = 1,
            Parameters = new Load(users).Parameters with { WarmUp = 1, Horizon = 1 },
            Arms = [new Arm("none", []), new Arm("mandatory", [new MandatoryLabelling()])],

            // As many blocks at every size: a larger run would else gain by threads that a smaller one leaves idle.
            Execution = new ExecutionSettings { UsersPerGrain = BareLoop.UsersPerBlock(users, Environment.ProcessorCount) },
        };
        CommandRun run = await CommandRun.OfAsync(here, scenario);
        _ = run.Finished;
        return run.Command.Elapsed.TotalSeconds;
    }
}
