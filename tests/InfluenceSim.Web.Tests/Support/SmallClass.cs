using InfluenceSim.Grains;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Web.Tests.Support;

/// <summary>A silo, and sessions on it of two small worlds with everything in them.</summary>
public sealed class SmallClass : IAsyncLifetime
{
    public const int Horizon = 12;

    private const string Text = """
        question: What does a class make of it?
        seed: 5
        warmUp: 7d
        horizon: 12d
        population: { users: 150, topics: 6, sessionsMedian: 2 }
        network: { userFollows: 8 }
        creators:
          influencers: 12
          fakefluencers: 9
          operators: 4
          aiAudience: 1.2
          aiAudienceMax: 30%
          manipulative: { sleeperDays: 3d }
        economy: { enabled: true }
        arms:
          none: none
          labels:
            - mandatoryLabelling: { from: 2d, ramp: 4d, delay: 2d, recall: 0.8 }
            - strikesAndBans: { from: 8d, strikes: 1, recall: 0.9, delay: 1d }

        """;

    private readonly DayWatcher _watcher = new();
    private EmbeddedCluster? _cluster;

    public static Scenario Scenario => TwoArms.Of(ScenarioReader.ReadText(Text, "class.yaml"));

    public Task<LiveSession> OpenAsync(Scenario? scenario = null, SessionOptions? options = null) =>
        LiveSession.OpenAsync(_cluster!.Grains, _watcher, scenario ?? Scenario, options ?? new SessionOptions { DaysPerSecond = 0 });

    public async ValueTask InitializeAsync() =>
        _cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(_watcher));

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
