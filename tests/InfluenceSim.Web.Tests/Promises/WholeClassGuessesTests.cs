using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Promises;

/// <summary>All of a class who are there can guess before anything is shown, each of them once.</summary>
[Trait("Promise", "guess-first")]
public sealed class WholeClassGuessesTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const string Same = """{ "direction": "same" }""";
    private const string Anyway = """{ "anyway": true }""";

    private readonly StoppedClock _clock = new();

    [Fact]
    public async Task The_worlds_wait_until_all_who_are_there_have_guessed()
    {
        await using Page page = await OpenAsync();
        using Visitor teacher = await page.TeacherAsync();
        using Visitor first = await page.PupilAsync();
        using Visitor second = await page.PupilAsync();
        await ChooseAsync(teacher);
        Assert.Equal((0, 2, 2), await CountsAsync(teacher));
        await first.DoAsync("/api/lesson/guess", Same);
        Assert.Equal((1, 2, 1), await CountsAsync(teacher));
        JsonNode moment = (await teacher.GetAsync("/api/moment"))!;
        moment["day"] = 3;

        foreach ((string path, string? body) in (IEnumerable<(string, string?)>)
        [
            ("/api/run", null), ("/api/step", null), ("/api/run", "{}"), ("/api/step", """{ "anyway": false }"""),
            ("/api/step", """{ "anyway": null }"""), ("/api/moment", moment.ToJsonString()),
        ])
        {
            await teacher.RefusedAsync(HttpStatusCode.Conflict, "1 of those who are here have not guessed", path, body);
            Assert.True(page.Session.State is { Day: 0, IsRunning: false }, path);
        }

        await second.DoAsync("/api/lesson/guess", Same);
        Assert.Equal((2, 2, 0), await CountsAsync(teacher));
        await teacher.DoAsync("/api/step");
        Assert.Equal(1, page.Session.State.Day);
    }

    [Fact]
    public async Task The_teacher_can_run_anyway_which_ends_the_guessing_once_somebody_has_guessed()
    {
        await using Page page = await OpenAsync();
        using Visitor teacher = await page.TeacherAsync();
        using Visitor first = await page.PupilAsync();
        using Visitor second = await page.PupilAsync();
        await ChooseAsync(teacher);
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/run", Anyway);
        await first.DoAsync("/api/lesson/guess", Same);
        await first.RefusedAsync(HttpStatusCode.Forbidden, "the teacher's", "/api/step", Anyway);

        await teacher.DoAsync("/api/step", Anyway);

        Assert.Equal(1, page.Session.State.Day);
        await second.RefusedAsync(HttpStatusCode.Conflict, "have begun", "/api/lesson/guess", Same);
        await teacher.DoAsync("/api/step");
    }

    [Fact]
    public async Task Who_has_left_or_let_the_time_pass_is_not_waited_for()
    {
        await using Page page = await OpenAsync();
        using Visitor teacher = await page.TeacherAsync();
        using Visitor first = await page.PupilAsync();
        using Visitor gone = await page.PupilAsync();
        using Visitor looking = await page.PupilAsync();
        await ChooseAsync(teacher);
        await first.DoAsync("/api/lesson/guess", Same);
        await using Stream news = await looking.WatchAsync();

        await _clock.AdvanceAsync(Presence.Longest);

        // Whoever waits for news is there, however long it takes.
        Assert.Equal((1, 3, 1), await CountsAsync(teacher));
        Assert.Equal(1, (int)(await teacher.GetAsync("/api/room"))!["here"]!);
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "1 of those who are here", "/api/step");
        await teacher.DoAsync("/api/lesson/time", """{ "seconds": 5 }""");
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "1 of those who are here", "/api/step");
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(6));
        await teacher.DoAsync("/api/step");
    }

    [Fact]
    public async Task Who_comes_again_under_the_same_name_has_the_same_place_and_no_second_guess()
    {
        await using Page page = await OpenAsync();
        using Visitor teacher = await page.TeacherAsync();
        using Visitor before = new(page.Address);
        using Visitor again = new(page.Address);
        await ChooseAsync(teacher);
        string Join(string name) => $$"""{ "text": "{{page.Server.ClassCode}}", "name": "{{name}}" }""";
        await before.DoAsync("/api/room/join", Join("Åsa 🙂"));
        await before.DoAsync("/api/lesson/guess", """{ "direction": "lower", "size": 40 }""");

        // Two of one name may both be there.
        await again.RefusedAsync(HttpStatusCode.Conflict, "somebody sits here", "/api/room/join", Join(" åsa 🙂"));
        await _clock.AdvanceAsync(Presence.Longest);
        await again.DoAsync("/api/room/join", Join(" åsa 🙂 "));

        Assert.Equal(40, (double)(await again.GetAsync("/api/lesson"))!["own"]!["guess"]!["size"]!);
        await again.RefusedAsync(HttpStatusCode.Conflict, "your guess is stored", "/api/lesson/guess", Same);
        await before.RefusedAsync(HttpStatusCode.Forbidden, "for the class", "/api/lesson/guess", Same);
        Assert.Equal((1, 1, 0), await CountsAsync(teacher));

        // Another name, or none, is another seat, which the teacher sees.
        await before.DoAsync("/api/room/join", Join("Åsa 🙃"));
        using Visitor nameless = await page.PupilAsync();
        Assert.Equal((1, 3, 2), await CountsAsync(teacher));
    }

    [Theory]
    [InlineData("a name that is longer than it may be", "found a name of 36 characters")]
    [InlineData("two\\nlines", "on one line")]
    public async Task What_is_no_name_gives_no_seat(string name, string reason)
    {
        await using Page page = await OpenAsync();
        using var visitor = new Visitor(page.Address);

        await visitor.RefusedAsync(
            HttpStatusCode.Conflict, reason, "/api/room/join", $$"""{ "text": "{{page.Server.ClassCode}}", "name": "{{name}}" }""");
        await visitor.RefusedAsync(HttpStatusCode.Forbidden, "not right", "/api/room/join", """{ "text": "1111", "name": "Ada" }""");

        Assert.Equal(0, page.Server.Room!.Roll.Taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task The_guesses_of_a_class_that_is_sent_home_go_with_it(int days)
    {
        await using Page page = await OpenAsync();
        using Visitor teacher = await page.TeacherAsync();
        using Visitor old = await page.PupilAsync();
        await ChooseAsync(teacher);
        await old.DoAsync("/api/lesson/guess", Same);
        for (int day = 0; day < days; day++)
        {
            await teacher.DoAsync("/api/step");
        }

        await teacher.DoAsync("/api/room/renew");

        await old.RefusedAsync(HttpStatusCode.Forbidden, "for the class", "/api/lesson/guess", Same);
        JsonNode lesson = (await teacher.GetAsync("/api/lesson"))!;
        Assert.Equal(("guess", 0, null), ((string)lesson["phase"]!, (int)lesson["guesses"]!, lesson["answer"]));
        Assert.Equal(0, page.Session.State.Day);
        await teacher.RefusedAsync(HttpStatusCode.Conflict, "nobody has guessed yet", "/api/run");
        using Visitor next = await page.PupilAsync();
        await next.DoAsync("/api/lesson/guess", Same);
        await teacher.DoAsync("/api/step");
    }

    // How many guessed, how many seats there are, and how many of those who are there have not guessed.
    private static async Task<(int Guesses, int Seats, int Waiting)> CountsAsync(Visitor visitor)
    {
        JsonNode lesson = (await visitor.GetAsync("/api/lesson"))!;
        return ((int)lesson["guesses"]!, (int)lesson["seats"]!, (int)lesson["waiting"]!);
    }

    private static Task ChooseAsync(Visitor teacher) => teacher.DoAsync("/api/lesson", """{ "name": "small" }""");

    private async Task<Page> OpenAsync()
    {
        Page page = await Page.OpenAsync(
            small, new SessionOptions { Clock = _clock, DaysPerSecond = 0 }, serve: new ServeOptions { Listen = IPAddress.Loopback });
        using Visitor teacher = await page.TeacherAsync();
        await teacher.DoAsync(
            "/api/lessons/import", new JsonObject { ["name"] = "small", ["yaml"] = SmallLesson.Change }.ToJsonString());
        return page;
    }
}
