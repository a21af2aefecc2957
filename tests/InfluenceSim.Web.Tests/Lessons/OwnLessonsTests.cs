using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Lessons;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Lessons;

/// <summary>A teacher makes lessons: copies, saves with the rules of the moment, titles, notes, imports and deletes.</summary>
public sealed class OwnLessonsTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    public async Task A_lesson_is_copied_titled_noted_saved_with_its_rules_and_there_again_the_next_time()
    {
        using var folder = new TemporaryFolder();
        var serve = new ServeOptions { Lessons = folder["own"] };
        await using (Page page = await Page.OpenAsync(small, serve: serve))
        {
            await page.DoAsync("/api/lessons/copy", """{ "from": "half-the-reach", "name": "mine" }""");
            await page.DoAsync("/api/lessons/note", """{ "name": "mine", "title": "Räckvidd i 9B", "note": "<i>ask Eva</i>" }""");
            await page.DoAsync("/api/lesson", """{ "name": "mine" }""");
            await page.DoAsync("/api/rules", """{ "world": "labels", "begin": { "removal": { "coverage": 0.7 } } }""");
            await page.DoAsync("/api/lessons/save", """{ "name": "with-removal", "title": "With removal" }""");
        }

        await using Page again = await Page.OpenAsync(small, serve: serve);
        JsonNode[] own = [.. (await again.GetAsync("/api/lessons")).AsArray().Where(one => !(bool)one!["isOurs"]!).Select(one => one!)];
        Assert.Equal(["mine", "with-removal"], own.Select(one => (string)one["name"]!));
        Assert.Equal("Räckvidd i 9B", (string)own[0]["title"]!["sv"]!);
        Lesson saved = LessonReader.ReadText(await again.TextAsync("/api/lessons/with-removal/file"), "with-removal");
        Assert.Equal(("With removal", "<i>ask Eva</i>"), (saved.Title.En, saved.Note));
        Assert.Equal(0.7, saved.Scenario.Arms[1].Policies.OfType<Model.Policies.Levers.Removal>().Single().Coverage);
        await again.DoAsync("/api/lesson", """{ "name": "with-removal" }""");
        Assert.Equal(2, again.Session.State.Rules[1].Count);

        await again.DoAsync("/api/lessons/delete", """{ "name": "mine" }""");
        Assert.Equal(["with-removal.yaml"], Directory.EnumerateFiles(folder["own"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("/api/lessons/copy", """{ "from": "no-such", "name": "mine" }""", HttpStatusCode.Conflict, "half-the-reach")]
    [InlineData("/api/lessons/copy", """{ "from": "the-feed", "name": "label-fatigue" }""", HttpStatusCode.Conflict, "another name")]
    [InlineData("/api/lessons/copy", """{ "from": "the-feed", "name": "../mine" }""", HttpStatusCode.Conflict, "small letters")]
    [InlineData("/api/lessons/copy", """{ "from": "../../README", "name": "mine" }""", HttpStatusCode.Conflict, "half-the-reach")]
    [InlineData("/api/lessons/note", """{ "name": "the-feed", "note": "x" }""", HttpStatusCode.Conflict, "a name of your own")]
    [InlineData("/api/lessons/delete", """{ "name": "the-feed" }""", HttpStatusCode.Conflict, "of your own")]
    [InlineData("/api/lessons/save", """{ "name": "mine" }""", HttpStatusCode.Conflict, "no lesson is before the class")]
    [InlineData("/api/lessons/import", """{ "name": "mine", "yaml": "lasts: 99" }""", HttpStatusCode.BadRequest, "mine.yaml:1:8")]
    [InlineData("/api/lessons/import", """{ "name": "mine" }""", HttpStatusCode.BadRequest, "'yaml' is missing")]
    [InlineData("/api/lesson", """{ "name": "no-such" }""", HttpStatusCode.Conflict, "there is no such lesson")]
    public async Task What_cannot_be_is_refused_and_nothing_is_kept(string path, string json, HttpStatusCode code, string reason)
    {
        using var folder = new TemporaryFolder();
        await using Page page = await Page.OpenAsync(small, serve: new ServeOptions { Lessons = folder["own"] });
        SessionState before = page.Session.State;

        (HttpStatusCode came, string text) = await page.PostAsync(path, json);

        Assert.True(code == came, text);
        Assert.Contains(reason, (string)JsonNode.Parse(text)!["error"]!, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["own"]));
        Assert.Equivalent(before, page.Session.State, strict: true);
    }

    [Fact]
    public async Task A_file_that_somebody_broke_is_listed_with_what_is_wrong_and_the_others_stay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.yaml", "lasts: 99");
        folder.Write("Not A Name.yaml", "lasts: 99");
        await using Page page = await Page.OpenAsync(small, serve: new ServeOptions { Lessons = folder.Root });

        JsonArray all = (await page.GetAsync("/api/lessons")).AsArray();

        Assert.Equal(Shelf.Ours.Count + 1, all.Count);
        Assert.Contains("broken.yaml:1:8: lasts", (string)all[^1]!["problem"]!, StringComparison.Ordinal);
        Assert.All(all.SkipLast(1), one => Assert.Null(one!["problem"]));
    }
}
