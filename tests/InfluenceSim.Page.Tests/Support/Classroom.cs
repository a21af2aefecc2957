using InfluenceSim.Scenarios;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>A browser, and sessions that are served to it.</summary>
public sealed class Classroom : IAsyncLifetime
{
    // No test is about time: a slow machine is waited for.
    private const float PatienceMs = 60_000;

    private readonly SmallClass _small = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Serves a new session.</summary>
    internal async Task<SchoolHour> BeginAsync(SessionOptions? options = null, Scenario? scenario = null, ServeOptions? serve = null)
    {
        Chromium.Require();
        LiveSession session = await _small.OpenAsync(scenario, options);
        return new SchoolHour(_browser!, session, await LiveServer.StartAsync(session, serve ?? new ServeOptions()));
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is { } program)
        {
            await _small.InitializeAsync();
            Assertions.SetDefaultExpectTimeout(PatienceMs);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _small.DisposeAsync();
    }
}
