using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>What a person does with the page, from opening it to following a link, on every screen and in both languages.</summary>
public sealed class WholeWayTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int Horizon = SmallClass.Horizon;

    public static TheoryData<string, string> Ways { get; } = new MatrixTheoryData<string, string>(
        ["en", "sv"], [Screen.Phone.Name, Screen.Laptop.Name, Screen.Projector.Name]);

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task A_person_runs_changes_rules_goes_back_and_follows_a_link(string language, string screen)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        if (screen == Screen.Projector.Name)
        {
            await viewer.UseProjectorAsync();
        }

        await viewer.SeesDayAsync(0, Horizon);
        await viewer.AssertSoundAsync();
        await viewer.ClickAsync("controls.step");
        await viewer.SeesDayAsync(1, Horizon);
        await ChangeARuleAsync(viewer, lesson.Session);
        await SetTheSpeedAsync(viewer, lesson.Session);
        await RunToTheEndAsync(viewer);
        await GoBackAsync(viewer, lesson.Session);
        string there = string.Join(' ', lesson.Session.State.Digests);
        string link = await TakeTheLinkAsync(viewer);
        await TakeAnotherWorldAsync(viewer, lesson.Session);
        await viewer.ClickAsync("time.reset");
        await viewer.SeesDayAsync(0, Horizon);

        await viewer.GoAsync(new Uri(link).PathAndQuery + new Uri(link).Fragment);
        await viewer.Page.ReloadAsync();
        await viewer.AssertSoundAsync();
        await viewer.ClickAsync("moment.go");

        await viewer.SeesDayAsync(2, Horizon);
        Assert.Equal(there, string.Join(' ', lesson.Session.State.Digests));
        await viewer.AssertSoundAsync();
    }

    private static async Task ChangeARuleAsync(Viewer viewer, LiveSession session)
    {
        await viewer.ClickAsync("controls.rules");
        await viewer.Page.GetByLabel("none", new() { Exact = true }).CheckAsync();
        ILocator rule = viewer.Page.Locator(".lever").Filter(new() { Has = viewer.Page.Locator("#lever-provenance") });
        await rule.Locator("#lever-provenance").CheckAsync();
        await Expect(rule.Locator(".state")).ToHaveTextAsync(viewer.Texts.With("rules.comes", ("world", "none"), ("day", "1")));
        await rule.Locator("#lever-provenance-aiCoverage").FillAsync("90");
        await viewer.Page.WaitForRequestFinishedAsync();
        await viewer.AssertSoundAsync();

        var held = Assert.IsType<Model.Policies.Levers.Provenance>(Assert.Single(session.State.Rules[0]));
        Assert.Equal((1, 0.9), (held.From, held.AiCoverage));
        Assert.DoesNotContain(session.State.Rules[1], policy => policy is Model.Policies.Levers.Provenance);
        await viewer.ClickAsync("shell.close");
        await Expect(viewer.Page.Locator(".changes li").First).ToContainTextAsync("none");
    }

    private static async Task SetTheSpeedAsync(Viewer viewer, LiveSession session)
    {
        await viewer.OpenAsync("time.title");
        await viewer.Page.GetByLabel(viewer.Texts["time.speed"], new() { Exact = true }).SelectOptionAsync("4");
        await viewer.Page.WaitForFunctionAsync("async () => (await (await fetch('/api/state')).json()).daysPerSecond === 4");
        await viewer.Page.GetByLabel(viewer.Texts["time.speed"], new() { Exact = true }).SelectOptionAsync("0");
        await viewer.Page.WaitForFunctionAsync("async () => (await (await fetch('/api/state')).json()).daysPerSecond === 0");
        Assert.Equal(0, session.State.DaysPerSecond);
        await viewer.AssertSoundAsync();
        await viewer.ClickAsync("shell.close");
    }

    private static async Task RunToTheEndAsync(Viewer viewer)
    {
        await viewer.ClickAsync("controls.run");
        await viewer.SeesDayAsync(Horizon, Horizon);
        await Expect(viewer.Button("controls.run")).ToBeDisabledAsync();
        await Expect(viewer.Page.Locator(".chart tbody").First.Locator("tr")).ToHaveCountAsync(Horizon + 1);
        await viewer.AssertSoundAsync();
    }

    private static async Task GoBackAsync(Viewer viewer, LiveSession session)
    {
        await viewer.OpenAsync("time.title");
        await viewer.Page.GetByLabel(viewer.Texts["time.goTo"], new() { Exact = true }).FillAsync("2");
        await viewer.ClickAsync("time.back");
        await viewer.SeesDayAsync(2, Horizon);
        Assert.Equal(2, session.State.Day);
        await Expect(viewer.Page.Locator(".chart tbody").First.Locator("tr")).ToHaveCountAsync(3);
    }

    private static async Task<string> TakeTheLinkAsync(Viewer viewer)
    {
        await viewer.OpenAsync("moment.title");
        await Expect(viewer.Page.Locator(".code svg")).ToBeVisibleAsync();
        await viewer.ClickAsync("moment.copy");
        await Expect(viewer.Button("moment.copied")).ToBeVisibleAsync();
        await viewer.AssertSoundAsync();
        string link = await viewer.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await viewer.Page.GetByLabel(viewer.Texts["moment.link"], new() { Exact = true }).InputValueAsync(), link);
        await TakeTheFileAsync(viewer);
        return link;
    }

    private static async Task TakeTheFileAsync(Viewer viewer)
    {
        ILocator file = viewer.Page.GetByRole(AriaRole.Link, new() { Name = viewer.Texts["moment.file"], Exact = true });
        IDownload saved = await viewer.Page.RunAndWaitForDownloadAsync(() => file.ClickAsync());
        Assert.Equal("session.yaml", saved.SuggestedFilename);
        await using Stream stream = await saved.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        Assert.Contains("arms:", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task TakeAnotherWorldAsync(Viewer viewer, LiveSession session)
    {
        ulong before = session.State.Seed;
        await viewer.OpenAsync("time.title");
        await viewer.ClickAsync("time.reseed");
        await viewer.SeesDayAsync(0, Horizon);
        Assert.NotEqual(before, session.State.Seed);
        await Expect(viewer.Page.Locator(".seed")).ToHaveTextAsync(viewer.Texts.With("time.seed", ("seed", $"{session.State.Seed}")));
    }
}
