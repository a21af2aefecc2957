using System.Globalization;
using System.Text;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>What a scenario's first arm gives: digest and all measures of all days.</summary>
internal static class Outcome
{
    public static string Of(Scenario scenario)
    {
        UserEdges? edges = scenario.UserEdges;
        World world = World.Build(scenario.Parameters, ReplicateKey.Of(scenario.Seed, 0), edges);
        var run = new LocalSimulation(world, scenario.Arms[0].Policies);
        var text = new StringBuilder();
        run.Run(observer: summary =>
        {
            foreach (MeasureValue value in summary.Measures)
            {
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
            }
        });
        return $"{run.Digest} {text.ToString().GetHashCode(StringComparison.Ordinal)}";
    }
}
