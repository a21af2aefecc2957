using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>A session can be driven and watched by hand-made requests.</summary>
public sealed class HandMadeRequestsTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    [Trait("Promise", "session-replays")]
    public async Task What_was_asked_for_is_done_told_and_saved()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/rules", """{ "world": "none", "begin": { "downrank": { "target": "ai", "factor": "30%" } } }""");
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/rules", """{ "begin": { "givenPlan": { "personaNumber": 2, "posts": 20, "until": "5d" } } }""");
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/day", """{ "day": 2 }""");
        await page.DoAsync("/api/rules", """{ "world": "labels", "end": "mandatoryLabelling" }""");
        await page.DoAsync("/api/rules", """{ "begin": "chronologicalFeed" }""");
        await page.DoAsync("/api/speed", """{ "daysPerSecond": 0 }""");
        await page.DoAsync("/api/run");
        await page.Session.UntilAsync(state => state.IsFinished);

        JsonNode state = await page.GetAsync("/api/state");
        Assert.Equal(
            ["1 none downrank", "2 labels mandatoryLabelling", "2 none chronologicalFeed", "2 labels chronologicalFeed"],
            state["changes"]!.AsArray().Select(change => $"{change!["day"]} {change["arm"]} {change["lever"]}"));
        JsonNode down = state["worlds"]![0]!["rules"]![0]!["downrank"]!;
        Assert.Equal((1.0, 0.3, "ai"), ((double)down["from"]!, (double)down["factor"]!, (string)down["target"]!));
        Assert.Equal(SmallClass.Horizon + 1, (await page.GetAsync("/api/days")).AsArray().Count);
        Assert.Equal(2, (await page.GetAsync($"/api/days?from={SmallClass.Horizon - 2}")).AsArray().Count);

        Scenario saved = ScenarioReader.ReadText(await page.TextAsync("/api/scenario"), "session.yaml");
        Assert.Equal(
            state["worlds"]!.AsArray().ToDictionary(world => (string)world!["name"]!, world => (string)world!["digest"]!),
            await Sessions.RunAsync(saved));
    }

    [Fact]
    public async Task Seed_pause_and_reset_are_done_too()
    {
        await using Page page = await Page.OpenAsync(small, new SessionOptions { DaysPerSecond = 0.01 });
        await page.DoAsync("/api/seed", """{ "seed": 18446744073709551615 }""");
        await page.DoAsync("/api/run");
        await page.Session.UntilAsync(state => state.Day == 1);
        Assert.True((bool)(await page.GetAsync("/api/state"))["isRunning"]!);
        await page.DoAsync("/api/pause");
        JsonNode paused = await page.GetAsync("/api/state");
        Assert.Equal((false, $"{ulong.MaxValue}"), ((bool)paused["isRunning"]!, (string)paused["seed"]!));

        await page.DoAsync("/api/reset");
        JsonNode reset = await page.GetAsync("/api/state");
        Assert.Equal((0, "5"), ((int)reset["day"]!, (string)reset["seed"]!));
    }

    [Fact]
    public async Task Whoever_watches_is_told_of_each_day_as_it_ends()
    {
        await using Page page = await Page.OpenAsync(small);
        await using IAsyncEnumerator<(string Id, JsonNode Update)> events = page.EventsAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal((0, -1), ((int)events.Current.Update["day"]!, (int)events.Current.Update["newest"]!["day"]!));

        for (int day = 1; day <= 3; day++)
        {
            await page.DoAsync("/api/step");
            Assert.True(await events.MoveNextAsync());
            JsonNode update = events.Current.Update;
            Assert.Equal((day, day - 1), ((int)update["day"]!, (int)update["newest"]!["day"]!));
            Assert.Equal(events.Current.Id, $"{update["version"]}");
            Assert.Equal(
                ["engagementShift/all", "misinformationReach/all", "trustHuman/all", "income/human"],
                update["newest"]!["headlines"]!.AsArray().Select(headline => (string)headline!["measure"]!));
        }
    }

    [Fact]
    public async Task Whoever_asks_again_and_again_waits_for_what_is_new()
    {
        await using Page page = await Page.OpenAsync(small);
        JsonNode first = await page.GetAsync("/api/update");
        Task<JsonNode> next = page.GetAsync($"/api/update?after={first["version"]}");
        await page.DoAsync("/api/step");

        Assert.Equal(1, (int)(await next)["day"]!);
    }

    [Theory]
    [InlineData("/api/day", """{ "day": 9 }""", HttpStatusCode.Conflict, "from 0 to 1")]
    [InlineData("/api/speed", """{ "daysPerSecond": -2 }""", HttpStatusCode.Conflict, "0.01")]
    [InlineData("/api/seed", """{ "seed": -2 }""", HttpStatusCode.BadRequest, "JSON object")]
    [InlineData("/api/day", """{ "dya": 1 }""", HttpStatusCode.BadRequest, "JSON object")]
    [InlineData("/api/day", "{", HttpStatusCode.BadRequest, "JSON object")]
    [InlineData("/api/rules", """{ "world": "x", "begin": "chronologicalFeed" }""", HttpStatusCode.Conflict, "none, labels")]
    [InlineData("/api/rules", """{ "world": "none" }""", HttpStatusCode.BadRequest, "begin with a lever")]
    [InlineData("/api/day", "{}", HttpStatusCode.BadRequest, "'day' is missing")]
    [InlineData("/api/speed", "{}", HttpStatusCode.BadRequest, "'daysPerSecond' is missing")]
    [InlineData("/api/seed", "{}", HttpStatusCode.BadRequest, "'seed' is missing")]
    [InlineData("/api/rules", "{}", HttpStatusCode.BadRequest, "neither 'begin' nor 'end'")]
    [InlineData("/api/rules", """{ "end": "downrank" }""", HttpStatusCode.Conflict, "no 'downrank' is in force or to come in either world")]
    [InlineData("/api/rules", """{ "world": "none", "end": "strikesAndBans" }""", HttpStatusCode.Conflict, "in the world 'none'")]
    [InlineData("/api/nothing", "{}", HttpStatusCode.NotFound, "no such address")]
    [InlineData("/api/state", "{}", HttpStatusCode.MethodNotAllowed, "GET to look")]
    [InlineData("/api/rules", """{ "end": "x" }""", HttpStatusCode.Conflict, "there is no lever 'x'")]
    [InlineData("/api/rules", """{ "begin": "chronologicalFed" }""", HttpStatusCode.BadRequest, "did you mean 'chronologicalFeed'?")]
    [InlineData("/api/rules", """{ "begin": { "downrank": { "factor": 3 } } }""", HttpStatusCode.BadRequest, "downrank.factor")]
    [InlineData("/api/rules", """{ "begin": [ "downrank" ] }""", HttpStatusCode.BadRequest, "one lever an item")]
    [InlineData("/api/rules", """{ "begin": { "givenPlan": { "personaNumber": 50 } } }""", HttpStatusCode.BadRequest, "from 0 to 8")]
    public async Task What_cannot_be_is_refused_with_the_reason(string path, string json, HttpStatusCode code, string reason)
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/step");
        SessionState before = page.Session.State;

        (HttpStatusCode Code, string Text) answer = await page.PostAsync(path, json);

        Assert.Equal(code, answer.Code);
        Assert.Contains(reason, JsonNode.Parse(answer.Text)!["error"]!.ToString(), StringComparison.Ordinal);
        Assert.Equivalent(before, page.Session.State, strict: true);
    }

    [Theory]
    [InlineData("/api/days?from=x", "from: found 'x'; allowed: a whole number")]
    [InlineData("/api/update?after=1.5", "after: found '1.5'; allowed: a whole number")]
    public async Task A_parameter_that_cannot_be_read_is_named(string path, string reason)
    {
        await using Page page = await Page.OpenAsync(small);

        (HttpStatusCode Code, string Text) answer = await page.PostAsync(path, change: request => request.Method = HttpMethod.Get);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Code);
        Assert.StartsWith(reason, JsonNode.Parse(answer.Text)!["error"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_of_a_rule_does_nothing_is_told_in_the_answer()
    {
        Scenario poor = SmallClass.Scenario;
        poor = poor with { Parameters = poor.Parameters with { Economy = poor.Parameters.Economy with { Enabled = false } } };
        await using Page page = await Page.OpenAsync(small, scenario: poor);

        (_, string idle) = await page.PostAsync(
            "/api/rules", """{ "world": "none", "begin": { "mandatoryLabelling": { "scope": "sponsored" } } }""");
        (_, string acts) = await page.PostAsync("/api/rules", """{ "world": "none", "begin": "chronologicalFeed" }""");

        Assert.Contains("arms.none.0", JsonNode.Parse(idle)!["warnings"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(acts)!["warnings"]!.AsArray());
    }

    [Fact]
    public async Task A_port_that_somebody_has_is_refused()
    {
        await using Page page = await Page.OpenAsync(small);
        int port = page.Address.Port;

        IOException refused = await Assert.ThrowsAsync<IOException>(
            () => LiveServer.StartAsync(page.Session, new ServeOptions { Port = port }));

        Assert.Equal($"--port: found {port}, in use by another process; allowed: a free port, or 0 for any", refused.Message);
    }

    [Fact]
    public async Task Other_sites_other_names_and_what_is_too_large_are_refused()
    {
        await using Page page = await Page.OpenAsync(small);
        int port = page.Address.Port;
        foreach (string origin in (string[])["http://evil.example", "null", $"https://127.0.0.1:{port}", $"http://127.0.0.1:{port + 1}"])
        {
            (HttpStatusCode code, string text) = await page.PostAsync(
                "/api/step", change: request => request.Headers.Add("Origin", origin));
            Assert.Equal(HttpStatusCode.Forbidden, code);
            Assert.Contains("another origin", text, StringComparison.Ordinal);
        }

        foreach (string host in (string[])["evil.example", $"evil.example:{port}", "127.0.0.1", $"127.0.0.1:{port + 1}"])
        {
            (HttpStatusCode code, _) = await page.PostAsync("/api/step", change: request => request.Headers.Host = host);
            Assert.Equal(HttpStatusCode.Forbidden, code);
            Assert.Equal(HttpStatusCode.Forbidden, await page.GetAsync("/api/state", request => request.Headers.Host = host));
        }

        (HttpStatusCode large, _) = await page.PostAsync("/api/day", $$"""{ "day": {{new string(' ', 20_000)}} 0 }""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large);
        (HttpStatusCode form, string formText) = await page.PostAsync(
            "/api/day", """{ "day": 0 }""", request => request.Content!.Headers.ContentType = new("text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form);
        Assert.Contains("application/json", formText, StringComparison.Ordinal);
        Assert.Equal(0, page.Session.State.Day);

        (HttpStatusCode own, _) = await page.PostAsync(
            "/api/step", change: request => request.Headers.Add("Origin", $"http://127.0.0.1:{port}"));
        Assert.Equal(HttpStatusCode.OK, own);
        Assert.Equal(HttpStatusCode.OK, await page.GetAsync("/api/state", request => request.Headers.Host = $"localhost:{port}"));
    }
}
