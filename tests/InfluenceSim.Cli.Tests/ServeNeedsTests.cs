using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Cli.Tests;

/// <summary>What is served needs more than what is run: its days are kept.</summary>
public sealed class ServeNeedsTests
{
    [Fact]
    public void A_session_needs_what_it_keeps_of_its_days_beside_its_runs()
    {
        Scenario Of(int days) => ScenarioReader.ReadText($"{{ horizon: {days}d, population: {{ users: 5000 }} }}", "class.yaml");

        foreach (int days in (int[])[30, 365])
        {
            Assert.Equal(ExperimentNeeds.Of(Of(days)).Bytes + LiveSession.BytesKept(Of(days)), ServeCommand.NeedsOf(Of(days)).Bytes);
        }

        Assert.Equal(335L * 2 * 5_000 * 17, LiveSession.BytesKept(Of(365)) - LiveSession.BytesKept(Of(30)));
    }
}
