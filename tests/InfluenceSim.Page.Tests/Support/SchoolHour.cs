using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>A session that is served, and who watches it.</summary>
internal sealed class SchoolHour(IBrowser browser, LiveSession session, LiveServer server) : IAsyncDisposable
{
    private readonly List<Viewer> _viewers = [];

    public LiveSession Session => session;

    public LiveServer Server => server;

    public Uri Address => server.Address;

    /// <summary>Somebody opens the page; without a path, only the browser.</summary>
    public async Task<Viewer> OpenAsync(
        string language = "en", Screen? screen = null, string? path = "/", ColorScheme theme = ColorScheme.Light,
        ReducedMotion motion = ReducedMotion.NoPreference, Uri? proxy = null)
    {
        Screen seen = screen ?? Screen.Laptop;
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language == "sv" ? "sv-SE" : "en-GB",
            ViewportSize = new ViewportSize { Width = seen.Width, Height = seen.Height },
            DeviceScaleFactor = seen.Scale,
            ColorScheme = theme,
            ReducedMotion = motion,

            // Chromium asks its own machine without a proxy unless told otherwise.
            Proxy = proxy is null ? null : new Proxy { Server = proxy.ToString(), Bypass = "<-loopback>" },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var viewer = new Viewer(context, await context.NewPageAsync(), Texts.Of(language), server.Address);
        _viewers.Add(viewer);
        if (path is not null)
        {
            await viewer.GoAsync(path);
        }

        return viewer;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Viewer viewer in _viewers)
        {
            await viewer.DisposeAsync();
        }

        await server.DisposeAsync();
        await session.DisposeAsync();
    }
}
