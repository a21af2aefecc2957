using System.Diagnostics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// Twice the users, and with them twice the edges, take little more than twice the time; so do twice the edges of as many users.
/// </summary>
internal sealed class GrowthRatioPromise : IMeasuredPromise
{
    private const int Users = 10_000;
    private const int FilledDays = 3;
    private const int Rounds = 5;

    // Twice the usual edges need a longer tail than the usual one.
    private const int MostFollowers = 400;

    // Sorting and larger caches' misses take their part; what grows with the square would take four times as long.
    private const double Most = 2.5;

    public string Name => "growth-ratio";

    public Task<PromiseResult> MeasureAsync()
    {
        double follows = new NetworkParameters().UserFollows;
        FilledWorld[] worlds = [new(Users, follows), new(2 * Users, follows), new(Users, 2 * follows)];
        double[] least = [.. worlds.Select(_ => double.PositiveInfinity)];

        // By turns, so that the machine's other work falls on all alike.
        for (int round = 0; round < Rounds; round++)
        {
            for (int world = 0; world < worlds.Length; world++)
            {
                least[world] = Math.Min(least[world], worlds[world].SecondsOfADay());
            }
        }

        return Task.FromResult(new PromiseResult(
            [Row("twice the users and edges", least[1] / least[0]), Row("twice the edges of as many users", least[2] / least[0])]));
    }

    private static PromiseRow Row(string what, double ratio) =>
        new(what, $"at most {Most:F1} times as long", $"{ratio:F2} times, the least of {Rounds} rounds each", ratio <= Most);

    /// <summary>A world whose inboxes have filled.</summary>
    private sealed class FilledWorld
    {
        private readonly World _world;
        private readonly Snapshot _filled;

        public FilledWorld(int users, double follows)
        {
            var parameters = new SimulationParameters
            {
                Population = new PopulationParameters { Users = users },
                Network = new NetworkParameters { UserFollows = follows, MaxFollowers = MostFollowers },
            };
            _world = World.Build(parameters, ReplicateKey.Of(1, 0));
            var simulation = new LocalSimulation(_world, []);
            simulation.Run(FilledDays * SimulationParameters.HoursPerDay);
            _filled = simulation.Save();
        }

        public double SecondsOfADay()
        {
            var simulation = new LocalSimulation(_world, []);
            simulation.Load(_filled);
            var clock = Stopwatch.StartNew();
            simulation.Run((FilledDays + 1) * SimulationParameters.HoursPerDay);
            return clock.Elapsed.TotalSeconds;
        }
    }
}
