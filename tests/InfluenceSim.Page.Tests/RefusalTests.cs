using System.Text.Json;
using InfluenceSim.Page.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>What the server says no to is said on the page in its language, and what it asks back is asked.</summary>
public sealed class RefusalTests(Classroom classroom) : IClassFixture<Classroom>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("en", true)]
    [InlineData("sv", false)]
    [Trait("Promise", "page")]
    public async Task Who_runs_while_guesses_are_missing_is_asked_whether_to_wait(string language, bool isAnyway)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language);
        var asked = new List<string>();
        var bodies = new List<string?>();
        var answered = new TaskCompletionSource();
        var requested = new TaskCompletionSource();
        viewer.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await (isAnyway ? dialog.AcceptAsync() : dialog.DismissAsync());
            answered.SetResult();
        };
        await viewer.Page.RouteAsync("**/api/step", route =>
        {
            bodies.Add(route.Request.PostData);
            if (bodies.Count == (isAnyway ? 2 : 1))
            {
                requested.SetResult();
            }

            return route.Request.PostData is null
                ? RefuseAsync(route, new { error = "3 have not guessed", key = "guessesAreMissing", values = new { waiting = 3 } })
                : route.FulfillAsync(new() { Status = 200, Body = "" });
        });

        await viewer.ClickAsync("controls.step");

        await Task.WhenAll(answered.Task, requested.Task).WaitAsync(Patience);
        await Expect(viewer.Button("controls.step")).ToBeEnabledAsync();
        Assert.Equal([viewer.Texts.With("controls.anyway", ("waiting", "3"))], asked);
        Assert.Equal(isAnyway ? [null, """{"anyway":true}"""] : [null], bodies);
        await Expect(viewer.Page.Locator(".notice")).ToBeEmptyAsync();
        await viewer.AssertSoundAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [Trait("Promise", "page")]
    public async Task A_refusal_is_said_in_the_language_of_the_page(string language)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language);
        const string english = "no 'removal' is in force or to come in the world 'labels'";
        await viewer.Page.RouteAsync("**/api/step", route => RefuseAsync(
            route, new { error = english, key = "leverNotInForceThere", values = new { lever = "removal", world = "labels" } }));

        await viewer.ClickAsync("controls.step");

        await Expect(viewer.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(language == "en" ? english : viewer.Texts.With(
            "refused.leverNotInForceThere", ("lever", viewer.Texts["lever.removal"]), ("world", "labels")));

        // What has no text of its own is said in the server's English, rather than not at all.
        await viewer.Page.RouteAsync("**/api/step", route => RefuseAsync(route, new { error = "<b>new</b> {day}", key = "newTomorrow" }));
        await viewer.ClickAsync("controls.step");
        await Expect(viewer.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("<b>new</b> {day}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [Trait("Promise", "page")]
    public async Task What_of_a_rule_does_nothing_is_said_in_the_language_of_the_page(string language)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language);
        const string english = "halfLife does nothing: coverage is 0.25";
        var idle = new
        {
            error = english,
            key = "idleDial",
            values = new { world = "labels", lever = "removal", dial = "halfLife", why = "it shows no more" },
            why = new { error = "it shows no more", key = "idleShowsNoMore", values = new { share = 0.25 } },
        };
        string answer = JsonSerializer.Serialize(new { warnings = new[] { english }, idle = new[] { idle } });
        await viewer.Page.RouteAsync("**/api/rules", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { ContentType = "application/json", Body = answer })
            : route.ContinueAsync());
        await viewer.ClickAsync("controls.rules");
        await Expect(viewer.Page.Locator("#lever-removal")).ToBeAttachedAsync();
        await viewer.OpenDetailsAsync();

        await viewer.Page.Locator("#lever-removal").CheckAsync();

        await Expect(viewer.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(language == "en" ? english : viewer.Texts.With(
            "refused.idleDial",
            ("dial", viewer.Texts["lever.removal.halfLife"]),
            ("lever", viewer.Texts["lever.removal"]),
            ("world", "labels"),
            ("why", viewer.Texts.With("refused.idleShowsNoMore", ("share", "0,25")))));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [Trait("Promise", "page")]
    public async Task Where_no_answer_comes_or_one_that_cannot_be_read_that_is_said(string language)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language);
        await viewer.Page.RouteAsync("**/api/step", route => route.AbortAsync());
        await viewer.ClickAsync("controls.step");
        await Expect(viewer.Page.Locator(".notice")).ToHaveTextAsync(viewer.Texts["shell.noAnswer"]);

        await viewer.Page.RouteAsync("**/api/step", route => route.FulfillAsync(new() { Status = 502, Body = "<html>" }));
        await viewer.ClickAsync("controls.step");
        await Expect(viewer.Page.Locator(".notice")).ToHaveTextAsync(viewer.Texts.With("shell.failed", ("status", "502")));
    }

    private static Task RefuseAsync(IRoute route, object reason) => route.FulfillAsync(new()
    {
        Status = 409,
        ContentType = "application/json",
        Body = JsonSerializer.Serialize(reason),
    });
}
