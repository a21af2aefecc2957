using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>Somebody with a browser. Errors of the page, and requests to other hosts, are noted as they come.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    private static readonly string[] Grave = ["serious", "critical"];

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly List<string> _troubles = [];

    public Viewer(IBrowserContext context, IPage page, Texts texts, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        Texts = texts;
        page.Console += (_, message) =>
        {
            // A request that the server refuses is told of by the page itself.
            if (message.Type is "error" or "warning" && !message.Text.Contains("409 (Conflict)", StringComparison.Ordinal))
            {
                _troubles.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _troubles.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal))
            {
                _troubles.Add($"asked {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public Texts Texts { get; }

    /// <summary>The sentence that a screen reader says once a day.</summary>
    public ILocator Aloud => Page.Locator(".aloud");

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).ToString());
        await Assertions.Expect(Page.Locator(".card").First).ToBeAttachedAsync();
    }

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Texts[key], Exact = true });

    public Task ClickAsync(string key) => Button(key).ClickAsync();

    /// <summary>Opens a view through the menu.</summary>
    public async Task OpenAsync(string titleKey)
    {
        await ClickAsync("shell.menu");
        await Page.GetByRole(AriaRole.Link, new() { Name = Texts[titleKey], Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("#opened-title")).ToHaveTextAsync(Texts[titleKey]);
    }

    /// <summary>Sets the page to large text, for who sits far away.</summary>
    public async Task UseProjectorAsync()
    {
        await OpenAsync("looks.title");
        await Page.GetByLabel(Texts["looks.projector"], new() { Exact = true }).CheckAsync();
        await ClickAsync("shell.close");
    }

    /// <summary>Opens whatever can be folded out.</summary>
    public async Task OpenDetailsAsync() =>
        await Page.EvaluateAsync("() => document.querySelectorAll('details').forEach((details) => { details.open = true; })");

    /// <summary>Sees that so many days are over.</summary>
    public Task SeesDayAsync(int day, int horizon) =>
        Assertions.Expect(Page.Locator(".day")).ToContainTextAsync(Texts.With("day.is", ("day", $"{day}"), ("horizon", $"{horizon}")));

    /// <summary>Nothing is hard to use, nothing went wrong, and nobody else was asked.</summary>
    public async Task AssertSoundAsync(string where = "")
    {
        AxeResult found = await Page.RunAxe();
        string[] faults = [.. found.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation =>
            $"{violation.Id}: {violation.Help}; {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
        Assert.True(faults.Length == 0, $"{where}: {string.Join('\n', faults)}");
        AssertCalm(where);
    }

    /// <summary>Nothing went wrong so far, and nobody else was asked.</summary>
    public void AssertCalm(string where = "") => Assert.True(_troubles.Count == 0, $"{where}: {string.Join('\n', _troubles)}");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
