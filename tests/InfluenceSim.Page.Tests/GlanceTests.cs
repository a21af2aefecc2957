using System.Text.RegularExpressions;
using InfluenceSim.Page.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>What a card says of its measure fits the numbers that it shows.</summary>
public sealed partial class GlanceTests(Classroom classroom) : IClassFixture<Classroom>
{
    // Shares of both worlds; what is said of them, and the difference of what is shown: 1.1 and 0.1, for example.
    [Theory]
    [InlineData("en", "0.0106", "0.0012", "grew.less", "1.0", "−")]
    [InlineData("en", "-0.0106", "-0.0012", "fell.more", "1.0", "+")]
    [InlineData("sv", "-0.0012", "-0.0106", "fell.less", "1,0", "−")]
    [InlineData("en", "0.0106", "-0.0012", "parted.less", "1.2", "−")]
    [InlineData("sv", "-0.0012", "0.0106", "parted.more", "1,2", "+")]
    [Trait("Promise", "page")]
    public async Task A_sentence_goes_the_way_of_the_numbers_beside_it(
        string language, string first, string second, string said, string size, string sign)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await LookAsync(lesson, language, "engagementShift", first, second);
        ILocator card = viewer.Page.Locator(".card").Filter(new() { HasText = viewer.Texts["glance.attention"] });

        string points = viewer.Texts.With("unit.points", ("value", size));
        await Expect(card.Locator(".sentence")).ToHaveTextAsync(viewer.Texts.With(
            $"glance.attention.{said}", ("first", "none"), ("second", "labels"), ("size", points)));
        await Expect(card.Locator(".difference")).ToHaveTextAsync(viewer.Texts.With("glance.difference", ("difference", sign + points)));
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Numbers_that_look_the_same_do_not_differ()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await LookAsync(lesson, "en", "trustHuman", "0.6314", "0.6306");
        ILocator card = viewer.Page.Locator(".card").Filter(new() { HasText = viewer.Texts["glance.trust"] });

        await Expect(card.Locator(".sentence")).ToHaveTextAsync(viewer.Texts["glance.same.sentence"]);
        await Expect(card.Locator(".difference")).ToHaveTextAsync(viewer.Texts.With("glance.difference", ("difference", "0.000")));
    }

    private static async Task<Viewer> LookAsync(SchoolHour lesson, string language, string measure, string first, string second)
    {
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync(language, path: null);
        await viewer.Page.RouteAsync("**/api/days*", async route =>
        {
            string days = await (await route.FetchAsync()).TextAsync();
            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Body = AHeadline().Replace(days, found => found.Groups["measure"].Value == measure
                    ? $"\"measure\":\"{measure}/all\",\"first\":{first},\"second\":{second}" : found.Value),
            });
        });
        await viewer.GoAsync("/");
        return viewer;
    }

    [GeneratedRegex("\"measure\":\"(?<measure>\\w+)/all\",\"first\":[^,}]+,\"second\":[^,}]+")]
    private static partial Regex AHeadline();
}
