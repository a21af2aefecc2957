using System.Globalization;
using System.Text;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>Pairs of arms, with a lever and without, that part at the end of the same warm-up, seed by seed.</summary>
internal sealed class LeverTable
{
    public const int Seeds = 10;
    private const int Least = 9;
    private readonly IReadOnlyList<LeverCase> _cases;
    private readonly Lazy<double[][][]> _pairs;

    public LeverTable(SimulationParameters parameters, ulong seed, IReadOnlyList<LeverCase> cases)
    {
        _cases = cases;
        _pairs = new(() => Measure(parameters, seed));
    }

    /// <summary>Per seed, a case's quantity without and with the lever.</summary>
    public double[][] PairsOf(int row) => _pairs.Value[row];

    /// <summary>Whether every lever moves its quantity the right way in at least nine of ten seeds, and the table that says so.</summary>
    public (bool Holds, string Text) Judge()
    {
        var table = new StringBuilder();
        bool holds = true;
        for (int row = 0; row < _cases.Count; row++)
        {
            LeverCase lever = _cases[row];
            double[][] pairs = PairsOf(row);
            int right = pairs.Count(pair => lever.Sign * (pair[1] - pair[0]) > 0);
            holds &= right >= Least;
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"{lever.Lever,-24} {lever.Quantity,-46} {(lever.Sign > 0 ? "up" : "down"),-5} {right,2} of {Seeds}   "
                    + $"{pairs.Average(pair => pair[0]):G4} -> {pairs.Average(pair => pair[1]):G4}");
        }

        return (holds, table.ToString());
    }

    private double[][][] Measure(SimulationParameters parameters, ulong seed)
    {
        var pairs = new double[Seeds][][];
        Parallel.For(0, Seeds, replicate =>
        {
            World world = SmallWorld.Build(parameters, seed, replicate);
            var before = new LocalSimulation(world, []);
            before.Run(world.Parameters.WarmUpTicks);
            Snapshot fork = before.Save();
            var arms = new Dictionary<string, ArmRecord>(StringComparer.Ordinal);
            ArmRecord Arm(Policy[] policies)
            {
                string key = string.Join("; ", policies.Select(policy => policy.ToString()));
                if (!arms.TryGetValue(key, out ArmRecord? arm))
                {
                    arms[key] = arm = ArmRecord.Run(world, fork, policies);
                }

                return arm;
            }

            pairs[replicate] = [.. _cases.Select(lever => new[] { lever.Of(Arm(lever.Without)), lever.Of(Arm(lever.WithLever)) })];
            Assert.All(
                _cases.Where(lever => lever.Same is not null),
                lever => Assert.Equal(lever.Same!(Arm(lever.Without)), lever.Same(Arm(lever.WithLever))));
        });
        return [.. Enumerable.Range(0, _cases.Count).Select(row => pairs.Select(replicate => replicate[row]).ToArray())];
    }
}
