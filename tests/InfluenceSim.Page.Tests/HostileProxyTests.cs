using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Live;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>Through proxies that hinder event streams the page goes on, and misses no final value.</summary>
[Trait("Promise", "hostile-proxy")]
public sealed class HostileProxyTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const double Slowly = 2;
    private const float PatienceMs = 60_000;

    // The tenth second is a school's; a shorter time cuts more often in a test.
    [Theory]
    [InlineData(nameof(ProxyHabit.Closes), 0)]
    [InlineData(nameof(ProxyHabit.Buffers), 0)]
    [InlineData(nameof(ProxyHabit.Cuts), 1.5)]
    [InlineData(nameof(ProxyHabit.Cuts), 10)]
    public async Task The_page_goes_on_and_shows_the_last_day_with_all_before_it(string habit, double cutSeconds)
    {
        await using HostileProxy proxy = await HostileProxy.StartAsync(Enum.Parse<ProxyHabit>(habit), TimeSpan.FromSeconds(cutSeconds));
        await using SchoolHour lesson = await classroom.BeginAsync(new SessionOptions { DaysPerSecond = Slowly });
        Viewer viewer = await lesson.OpenAsync(proxy: proxy.Address);
        await viewer.ClickAsync("controls.run");

        await Expect(viewer.Page.Locator(".day")).ToContainTextAsync(
            viewer.Texts.With("day.is", ("day", $"{SmallClass.Horizon}"), ("horizon", $"{SmallClass.Horizon}")),
            new() { Timeout = PatienceMs });
        await AssertSeesAllAsync(lesson, viewer);
        Assert.True(proxy.Streams > 0, "no stream was tried");

        // What comes later comes through too: the runs are at rest, and another begins.
        await lesson.Session.ResetAsync();
        await lesson.Session.StepAsync();
        await Expect(viewer.Page.Locator(".day")).ToContainTextAsync(
            viewer.Texts.With("day.is", ("day", "1"), ("horizon", $"{SmallClass.Horizon}")), new() { Timeout = PatienceMs });
        await AssertSeesAllAsync(lesson, viewer);
    }

    [Fact]
    public async Task Who_slept_or_opens_anew_comes_to_where_the_class_is()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.Page.Context.SetOfflineAsync(true);
        await lesson.Session.StepAsync();
        await lesson.Session.StepAsync();
        await viewer.Page.Context.SetOfflineAsync(false);

        await Expect(viewer.Page.Locator(".day")).ToContainTextAsync(
            viewer.Texts.With("day.is", ("day", "2"), ("horizon", $"{SmallClass.Horizon}")), new() { Timeout = PatienceMs });
        await lesson.Session.StepAsync();
        await viewer.Page.ReloadAsync();
        await viewer.SeesDayAsync(3, SmallClass.Horizon);
        await AssertSeesAllAsync(lesson, viewer);
    }

    private static async Task AssertSeesAllAsync(SchoolHour lesson, Viewer viewer) =>
        await Expect(viewer.Page.Locator(".card").First.Locator("tbody tr")).ToHaveCountAsync(
            lesson.Session.Days.Count, new() { Timeout = PatienceMs });
}
