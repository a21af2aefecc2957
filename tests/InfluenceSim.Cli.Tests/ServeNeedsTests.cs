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
        ExperimentNeeds month = ServeCommand.NeedsOf(Of(30));
        ExperimentNeeds year = ServeCommand.NeedsOf(Of(365));

        Assert.Equal(ExperimentNeeds.Of(Of(30)).Bytes + LiveSession.BytesKept(Of(30)), month.Bytes);
        Assert.Equal(335L * 2 * 5_000 * 17, year.Bytes - month.Bytes);
    }
}
