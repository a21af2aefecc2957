using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>The keyboard alone suffices.</summary>
public sealed class KeyboardTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int MostTabs = 60;

    [Fact]
    [Trait("Promise", "page")]
    public async Task Without_a_mouse_one_runs_pauses_changes_a_rule_goes_back_and_takes_a_link()
    {
        await using SchoolHour lesson = await classroom.BeginAsync(new SessionOptions { DaysPerSecond = 1_000 });
        Viewer viewer = await lesson.OpenAsync();
        IKeyboard keys = viewer.Page.Keyboard;

        await TabToAsync(viewer, "button.run");
        await keys.PressAsync("Enter");
        await Expect(viewer.Page.Locator(".day")).Not.ToContainTextAsync("Day 0");
        await keys.PressAsync("Enter");
        await viewer.Page.WaitForFunctionAsync("async () => !(await (await fetch('/api/state')).json()).isRunning");

        await TabToAsync(viewer, "#menu ~ *, [aria-controls=menu]");
        await keys.PressAsync("Enter");
        await TabToAsync(viewer, "a[href='#/time']");
        await keys.PressAsync("Enter");
        await Expect(viewer.Page.Locator("#opened-title")).ToBeFocusedAsync();
        await TabToAsync(viewer, "#day");
        await keys.PressAsync("Home");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await viewer.SeesDayAsync(1, SmallClass.Horizon);
        await keys.PressAsync("Escape");
        await Expect(viewer.Page.Locator("#opened-title")).ToHaveCountAsync(0);

        await TabToAsync(viewer, ".controls button:last-child");
        await keys.PressAsync("Enter");
        await TabToAsync(viewer, "#lever-voluntaryLabelling");
        await keys.PressAsync("Space");
        await Expect(viewer.Page.Locator("#lever-voluntaryLabelling-state")).Not.ToBeEmptyAsync();
        await TabToAsync(viewer, "#lever-voluntaryLabelling-share");
        await keys.PressAsync("End");
        await viewer.Page.WaitForFunctionAsync(
            "async () => (await (await fetch('/api/moment')).text()).includes('\"share\":1')");
        Assert.All(lesson.Session.State.Rules, rules => Assert.Equal(1, rules.OfType<VoluntaryLabelling>().Single().Share));

        await keys.PressAsync("Escape");
        await TabToAsync(viewer, "[aria-controls=menu]");
        await keys.PressAsync("Enter");
        await TabToAsync(viewer, "a[href='#/moment']");
        await keys.PressAsync("Enter");
        await TabToAsync(viewer, "#moment-link");
        Assert.Contains(
            "#/moment/", await viewer.Page.EvaluateAsync<string>("() => String(getSelection())"), StringComparison.Ordinal);
        await viewer.AssertSoundAsync();
    }

    // Round the page from where one stands; what is focused must be in sight.
    private static async Task TabToAsync(Viewer viewer, string selector)
    {
        for (int tabs = 0; tabs < MostTabs; tabs++)
        {
            await viewer.Page.Keyboard.PressAsync("Tab");
            if (await viewer.Page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
            {
                await Expect(viewer.Page.Locator(":focus")).ToBeInViewportAsync();
                return;
            }
        }

        Assert.Fail($"{MostTabs} tabs do not lead to {selector}");
    }
}
