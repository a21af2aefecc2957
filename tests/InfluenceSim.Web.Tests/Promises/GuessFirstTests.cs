using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Tests.Promises;

/// <summary>Without a stored guess nothing of a lesson runs, and a guess that is stored stays as it is.</summary>
[Trait("Promise", "guess-first")]
public sealed class GuessFirstTests(SmallClass small) : IClassFixture<SmallClass>
{
    private static readonly string Value = SmallLesson.Line.Replace("kind: line", "kind: value", StringComparison.Ordinal);

    [Fact]
    public async Task No_request_starts_a_lessons_days_before_a_guess_is_stored()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        using Visitor pupil = await page.PupilAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        var before = page.Session.State.Digests;
        foreach ((string path, string? body) in (IEnumerable<(string, string?)>)
        [
            ("/api/run", null), ("/api/step", null), ("/api/run", "{}"), ("/api/step", "{}"),
        ])
        {
            await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", path, body);
        }

        // What is no step forward does not become one.
        await teacher.DoAsync("/api/day", """{ "day": 0 }""");
        await teacher.DoAsync("/api/reset");
        await teacher.DoAsync("/api/pause");
        await teacher.DoAsync("/api/speed", """{ "daysPerSecond": 0 }""");
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/run");
        Assert.Equal((0, false), (page.Session.State.Day, page.Session.State.IsRunning));
        Assert.Equal(before, page.Session.State.Digests);
        JsonNode lesson = (await pupil.GetAsync("/api/lesson"))!;
        Assert.Equal(("guess", null, null, null), (
            (string)lesson["phase"]!, (string?)lesson["result"]?["shows"], (string?)lesson["answer"]?["en"],
            lesson["evidence"]?.ToJsonString()));

        await pupil.DoAsync("/api/lesson/guess", """{ "direction": "lower", "size": 50 }""");
        await teacher.DoAsync("/api/run");
        await page.Session.UntilAsync(state => state.IsFinished);
        Assert.Equal("after", (string)(await pupil.GetAsync("/api/lesson"))!["phase"]!);
    }

    // Whatever address is added: none of them leads past the guess.
    [Fact]
    public async Task No_address_that_there_is_runs_a_day_before_a_guess_is_stored()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        JsonNode moment = (await teacher.GetAsync("/api/moment"))!;
        moment["day"] = 3;
        string[] bodies =
        [
            "", "{}", """{ "day": 0 }""", """{ "day": 1 }""", """{ "seed": 9 }""", moment.ToJsonString(), """{ "begin": "removal" }""",
        ];
        string[] paths =
        [
            .. page.Server.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
                .Distinct().Except(["/api/lesson", "/api/lesson/guess"]),
        ];
        Assert.Contains("/api/moment", paths);
        foreach (string path in paths)
        {
            foreach (string body in bodies)
            {
                await teacher.PostAsync(path, body);
                Assert.True(page.Session.State is { Day: 0, IsRunning: false }, $"{path} {body}");
            }
        }

        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/moment", moment.ToJsonString());
        await teacher.DoAsync("/api/lesson/guess", """{ "direction": "same" }""");
        await teacher.DoAsync("/api/moment", moment.ToJsonString());
        Assert.Equal(3, page.Session.State.Day);
    }

    [Fact]
    public async Task A_stored_guess_cannot_be_changed_before_while_or_after_the_worlds_run()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        using Visitor pupil = await page.PupilAsync();
        using Visitor late = await page.PupilAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        await pupil.DoAsync("/api/lesson/guess", """{ "direction": "lower", "size": 50 }""");

        foreach (string other in (string[])
        [
            """{ "direction": "higher", "size": 5 }""", """{ "direction": "lower", "size": 50 }""", """{ "direction": "same" }""",
        ])
        {
            await pupil.RefusedAsync(HttpStatusCode.Conflict, "your guess is stored", "/api/lesson/guess", other);
        }

        await teacher.DoAsync("/api/step", """{ "anyway": true }""");
        await pupil.RefusedAsync(HttpStatusCode.Conflict, "have begun", "/api/lesson/guess", """{ "direction": "same" }""");
        await late.RefusedAsync(HttpStatusCode.Conflict, "have begun", "/api/lesson/guess", """{ "direction": "same" }""");
        await late.RefusedAsync(HttpStatusCode.Conflict, "not run to their end", "/api/lesson/saw", """{ "direction": "same" }""");

        // Back at the start it is still the lesson that has begun.
        await teacher.DoAsync("/api/reset");
        await pupil.RefusedAsync(HttpStatusCode.Conflict, "have begun", "/api/lesson/guess", """{ "direction": "same" }""");
        await teacher.DoAsync("/api/run");
        await page.Session.UntilAsync(state => state.IsFinished);
        await pupil.RefusedAsync(HttpStatusCode.Conflict, "have begun", "/api/lesson/guess", """{ "direction": "same" }""");
        JsonNode own = (await pupil.GetAsync("/api/lesson"))!["own"]!["guess"]!;
        Assert.Equal(("lower", 50), ((string)own["direction"]!, (double)own["size"]!));
        Assert.Equal(1, (int)(await late.GetAsync("/api/lesson"))!["guesses"]!);
    }

    [Theory]
    [InlineData(-1, "above")]
    [InlineData(0, "at")]
    [InlineData(1, "below")]
    public async Task The_gap_is_told_of_guesses_above_at_and_below_the_result(int toResult, string side)
    {
        foreach ((string text, double by) in
            (IEnumerable<(string, double)>)[(SmallLesson.Change, 20), (Value, 0.05), (SmallLesson.Line, 0.05)])
        {
            await using Page page = await OpenAsync(text);
            using Visitor teacher = await page.TeacherAsync();
            using Visitor pupil = await page.PupilAsync();
            double result = await ResultAsync(page, teacher, pupil, text);
            double guess = result - (toResult * by);
            await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
            await pupil.DoAsync("/api/lesson/guess", GuessOf(text, guess));
            await teacher.DoAsync("/api/run");
            await page.Session.UntilAsync(state => state.IsFinished);

            JsonNode gap = (await pupil.GetAsync("/api/lesson"))!["gap"]!;
            Assert.Equal(side, (string)gap["side"]!);
            Assert.Equal(result, (double)gap["result"]!, 1e-9);
            Assert.Equal(guess, (double)gap["guess"]!, 1e-9);
            Assert.Equal(-toResult * by, (double)gap["difference"]!, 1e-9);
        }
    }

    [Fact]
    public async Task The_teacher_sees_the_guesses_and_who_observed_wrongly_and_nobody_else_does()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        Visitor[] pupils = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.PupilAsync()))];
        string[] guesses =
        [
            """{ "direction": "lower", "size": 80 }""", """{ "direction": "higher", "size": 10 }""", """{ "direction": "same" }""",
        ];
        foreach ((Visitor pupil, string guess) in pupils.Zip(guesses))
        {
            await pupil.DoAsync("/api/lesson/guess", guess);
        }

        JsonNode seen = (await teacher.GetAsync("/api/lesson/class"))!;
        Assert.Equal(["higher 10", "lower 80", "same 0"], seen["guesses"]!.AsArray().Select(g => $"{g!["direction"]} {g["size"]}").Order());
        Assert.Equal((4, 1), ((int)seen["seats"]!, (int)seen["waiting"]!));
        await teacher.DoAsync("/api/run", """{ "anyway": true }""");
        await page.Session.UntilAsync(state => state.IsFinished);
        string[] saw = ["lower", "higher", "same", "lower"];
        foreach ((Visitor pupil, string direction) in pupils.Zip(saw))
        {
            await pupil.DoAsync("/api/lesson/saw", $$"""{ "direction": "{{direction}}" }""");
        }

        await pupils[3].RefusedAsync(HttpStatusCode.Conflict, "stored", "/api/lesson/saw", """{ "direction": "same" }""");
        await pupils[0].DoAsync("/api/lesson/why", """{ "text": "<b>because</b>" }""");
        string tooLong = $$"""{ "text": "{{new string('x', 401)}}" }""";
        await pupils[0].RefusedAsync(HttpStatusCode.Conflict, "at most 400", "/api/lesson/why", tooLong);

        seen = (await teacher.GetAsync("/api/lesson/class"))!;
        Assert.Equal((4, 2), ((int)seen["observed"]!, (int)seen["observedWrongly"]!));
        Assert.Equal("<b>because</b>", (string)Assert.Single(seen["whys"]!.AsArray())!);
        Assert.True((bool)(await pupils[0].GetAsync("/api/lesson"))!["sawRight"]!);
        Assert.False((bool)(await pupils[1].GetAsync("/api/lesson"))!["sawRight"]!);
    }

    [Theory]
    [InlineData(SmallLesson.Change, """{ "direction": "lower" }""", "with a size above 0")]
    [InlineData(SmallLesson.Change, """{ "direction": "same", "size": 3 }""", "or same without one")]
    [InlineData(SmallLesson.Change, """{ "direction": "lower", "size": -3 }""", "with a size above 0")]
    [InlineData(SmallLesson.Change, """{ "direction": "lower", "size": 101 }""", "from -100 to 100")]
    [InlineData(SmallLesson.Change, """{ "direction": 7, "size": 3 }""", "allowed: lower or higher")]
    [InlineData(SmallLesson.Change, """{ "value": 3 }""", "'direction' (lower, same or higher)")]
    [InlineData(SmallLesson.Change, "{}", "'direction' (lower, same or higher)")]
    [InlineData("value", """{ "value": 0.6 }""", "from 0 to 0.5")]
    [InlineData("value", """{ "direction": "same" }""", "'value' alone")]
    [InlineData("line", """{ "line": [] }""", "from 2 to 100")]
    [InlineData("line", """{ "line": [{ "day": 2, "value": 0 }, { "day": 1, "value": 0 }] }""", "from left to right")]
    [InlineData("line", """{ "line": [{ "day": 2, "value": 0 }, { "day": 9, "value": 0 }] }""", "from 0 to 8")]
    [InlineData("line", """{ "line": [{ "day": 2, "value": 0 }, { "day": 3, "value": 2 }] }""", "from 0 to 0.5")]
    [InlineData("line", """{ "line": [null, null] }""", "from left to right")]
    public async Task What_is_no_guess_is_refused_and_opens_nothing(string text, string guess, string reason)
    {
        await using Page page = await OpenAsync(text switch { "value" => Value, "line" => SmallLesson.Line, _ => text });
        using Visitor teacher = await page.TeacherAsync();
        using Visitor pupil = await page.PupilAsync();
        await pupil.RefusedAsync(HttpStatusCode.Conflict, "no lesson is before the class", "/api/lesson/guess", guess);
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");

        await pupil.RefusedAsync(HttpStatusCode.Conflict, reason, "/api/lesson/guess", guess);

        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/step");
    }

    [Fact]
    public async Task Another_lesson_begins_without_guesses_and_no_lesson_needs_none()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        int version = (int)(await teacher.GetAsync("/api/lesson"))!["version"]!;
        await teacher.DoAsync("/api/lesson/guess", """{ "direction": "same" }""");
        await teacher.DoAsync("/api/step");

        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        JsonNode again = (await teacher.GetAsync("/api/lesson"))!;
        Assert.Equal(("guess", 0), ((string)again["phase"]!, (int)again["guesses"]!));
        Assert.True((int)again["version"]! > version);
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/step");

        await teacher.DoAsync("/api/lesson", """{ "name": null }""");
        Assert.Null(await teacher.GetAsync("/api/lesson"));
        Assert.Equal(SmallClass.Horizon, page.Session.State.Horizon);
        await teacher.DoAsync("/api/step");
    }

    [Fact]
    public async Task There_is_no_time_limit_unless_the_teacher_sets_one()
    {
        await using Page page = await OpenAsync(SmallLesson.Change);
        using Visitor teacher = await page.TeacherAsync();
        using Visitor pupil = await page.PupilAsync();
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        Assert.Null((await pupil.GetAsync("/api/lesson"))!["secondsLeft"]);
        await teacher.DoAsync("/api/lesson/time", """{ "seconds": 600 }""");
        Assert.InRange((double)(await pupil.GetAsync("/api/lesson"))!["secondsLeft"]!, 1, 600);
        await teacher.DoAsync("/api/lesson/time", """{ "seconds": 0.001 }""");
        while ((double)(await pupil.GetAsync("/api/lesson"))!["secondsLeft"]! > 0)
        {
        }

        await pupil.RefusedAsync(HttpStatusCode.Conflict, "time to guess is over", "/api/lesson/guess", """{ "direction": "same" }""");
        await teacher.DoAsync("/api/lesson/time", "{}");
        await pupil.DoAsync("/api/lesson/guess", """{ "direction": "same" }""");
    }

    [Fact]
    public async Task On_this_machine_alone_one_guesses_without_a_code()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/lessons/import", new JsonObject { ["name"] = "small", ["yaml"] = SmallLesson.Change }.ToJsonString());
        await page.DoAsync("/api/lesson", """{ "name": "small" }""");
        Assert.Equal(HttpStatusCode.Conflict, (await page.PostAsync("/api/run")).Code);

        await page.DoAsync("/api/lesson/guess", """{ "direction": "same" }""");
        await page.DoAsync("/api/step");
        Assert.Equal(1, page.Session.State.Day);
    }

    // A line of the mean of the result is above and below it by turns.
    private static string GuessOf(string text, double guess) => text == SmallLesson.Change
        ? $$"""{ "direction": "{{(guess < 0 ? "lower" : guess > 0 ? "higher" : "same")}}", "size": {{Text(Math.Abs(guess))}} }"""
        : text == Value ? $$"""{ "value": {{Text(guess)}} }"""
        : $$"""{ "line": [{ "day": 0, "value": {{Text(guess)}} }, { "day": 8, "value": {{Text(guess)}} }] }""";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // The lesson is run once to know what it shows.
    private static async Task<double> ResultAsync(Page page, Visitor teacher, Visitor pupil, string text)
    {
        await teacher.DoAsync("/api/lesson", """{ "name": "small" }""");
        await pupil.DoAsync("/api/lesson/guess", text == SmallLesson.Change ? """{ "direction": "same" }""" : GuessOf(text, 0.1));
        await teacher.DoAsync("/api/run");
        await page.Session.UntilAsync(state => state.IsFinished);
        IReadOnlyList<DaySummary> days = page.Session.Days;
        double? first = days.TakeLast(7).Average(day => day.Asked![0]);
        double? second = days.TakeLast(7).Average(day => day.Asked![1]);
        double? result = text == SmallLesson.Change ? 100 * (second / first - 1)
            : text == Value ? second
            : days.Where(day => day.Day >= 0).Average(day => day.Asked![1]);
        Assert.True(text != SmallLesson.Change || result < -20, $"{result}");
        return result!.Value;
    }

    private async Task<Page> OpenAsync(string lesson)
    {
        Page page = await Page.OpenAsync(small, serve: new ServeOptions { Listen = IPAddress.Loopback });
        using Visitor teacher = await page.TeacherAsync();
        await teacher.DoAsync("/api/lessons/import", new JsonObject { ["name"] = "small", ["yaml"] = lesson }.ToJsonString());
        return page;
    }
}
