using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Page.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>A rule that is set on the page is the session's, with its dates.</summary>
public sealed class RulesTests(Classroom classroom) : IClassFixture<Classroom>
{
    [Fact]
    [Trait("Promise", "page")]
    public async Task A_rule_grows_and_ends_on_the_days_that_were_set_for_it()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.ClickAsync("controls.rules");
        await Expect(viewer.Page.Locator("#lever-removal")).ToBeAttachedAsync();
        await viewer.OpenDetailsAsync();
        ILocator rule = viewer.Page.Locator(".lever").Filter(new() { Has = viewer.Page.Locator("#lever-removal") });
        ILocator until = rule.GetByLabel(viewer.Texts["rules.until"], new() { Exact = true });
        ILocator ramp = rule.GetByLabel(viewer.Texts["rules.ramp"], new() { Exact = true });

        await until.FillAsync("4");
        await ramp.FillAsync("3");
        await rule.Locator("#lever-removal").CheckAsync();

        await Expect(rule.Locator(".state")).ToHaveTextAsync(string.Join(' ', ((string[])["none", "labels"]).Select(world => string.Join(
            ' ',
            viewer.Texts.With("rules.comes", ("world", world), ("day", "1")),
            viewer.Texts.With("rules.grows", ("day", "4")),
            viewer.Texts.With("rules.ends", ("day", "4"))))));
        Assert.Equal([new Removal { From = 1, Until = 4, Ramp = 3 }], OfBoth(lesson));

        // Another end leaves it the days to grow that it has left.
        await lesson.Session.StepAsync();
        await Expect(ramp).ToHaveValueAsync("2");
        await until.FillAsync("");
        await until.BlurAsync();
        await Expect(rule.Locator(".state")).Not.ToContainTextAsync(viewer.Texts.With("rules.ends", ("day", "4")));
        Assert.Equal(
            [new Removal { From = 1, Until = 2, Ramp = 3 }, new Removal { From = 2, Ramp = 2 }], OfBoth(lesson));

        await until.FillAsync("3");
        await until.BlurAsync();
        await Expect(rule.Locator(".state")).ToContainTextAsync(viewer.Texts.With("rules.ends", ("day", "3")));
        await lesson.Session.StepAsync();
        await Expect(rule.Locator("#lever-removal")).Not.ToBeCheckedAsync();
        await Expect(until).ToHaveValueAsync("");
        await Expect(rule.Locator(".state")).ToBeEmptyAsync();
        await viewer.AssertSoundAsync();
    }

    private static Policy[] OfBoth(SchoolHour lesson)
    {
        Policy[][] both = [.. lesson.Session.State.Rules.Select(rules => rules.OfType<Removal>().ToArray<Policy>())];
        Assert.Equal(both[0], both[1]);
        return both[0];
    }
}
