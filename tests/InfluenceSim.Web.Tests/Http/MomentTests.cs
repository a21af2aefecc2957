using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>A moment that was taken from a session brings another back to the same digests.</summary>
public sealed class MomentTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    [Trait("Promise", "page")]
    public async Task A_moment_brings_back_seed_day_and_rules_to_the_bit()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/seed", """{ "seed": "18446744073709551615" }""");
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/rules", """{ "world": "none", "begin": { "downrank": { "target": "ai", "factor": 0.3, "ramp": 2 } } }""");
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/rules", """{ "world": "labels", "end": "mandatoryLabelling" }""");
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/step");
        string moment = await page.TextAsync("/api/moment");
        JsonNode there = await page.GetAsync("/api/state");
        await page.DoAsync("/api/reset");
        await page.DoAsync("/api/step");

        await page.DoAsync("/api/moment", moment);

        JsonNode back = await page.GetAsync("/api/state");
        Assert.Equal(there["worlds"]!.ToJsonString(), back["worlds"]!.ToJsonString());
        Assert.Equal(there["changes"]!.ToJsonString(), back["changes"]!.ToJsonString());
        Assert.Equal((4, $"{ulong.MaxValue}"), ((int)back["day"]!, (string)back["seed"]!));
        Assert.Equal(moment, await page.TextAsync("/api/moment"));
        Assert.Contains("""{"downrank":{"target":"ai","factor":0.3,"ramp":2}}""", moment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_of_another_scenario_or_with_what_cannot_be_is_refused_and_changes_nothing()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/step");
        JsonNode moment = await page.GetAsync("/api/moment");
        SessionState before = page.Session.State;
        async Task Refused(HttpStatusCode code, string reason, Action<JsonNode> change)
        {
            JsonNode changed = moment.DeepClone();
            change(changed);
            (HttpStatusCode Code, string Text) answer = await page.PostAsync("/api/moment", changed.ToJsonString());
            Assert.Equal(code, answer.Code);
            Assert.Contains(reason, (string)JsonNode.Parse(answer.Text)!["error"]!, StringComparison.Ordinal);
            Assert.Equal(before.Digests, page.Session.State.Digests);
            Assert.Equal(before.Changes, page.Session.State.Changes);
        }

        static JsonNode Change(string text) => JsonNode.Parse(text)!;
        await Refused(HttpStatusCode.Conflict, "of the scenario", moment => moment["mark"] = "000000000000");
        await Refused(HttpStatusCode.Conflict, "found day 99", moment => moment["day"] = 99);
        await Refused(HttpStatusCode.Conflict, "found day -1", moment => moment["day"] = -1);
        await Refused(HttpStatusCode.Conflict, "there is no world", moment =>
            moment["changes"]!.AsArray().Add(Change("""{ "day": 0, "world": "x", "end": "downrank" }""")));
        await Refused(HttpStatusCode.Conflict, "after it", moment =>
            moment["changes"]!.AsArray().Add(Change("""{ "day": 5, "world": "none", "begin": "chronologicalFeed" }""")));
        await Refused(HttpStatusCode.BadRequest, "begin with a lever", moment =>
            moment["changes"]!.AsArray().Add(Change("""{ "day": 0, "world": "none", "end": "downrnak" }""")));
        await Refused(HttpStatusCode.BadRequest, "empty item", moment => moment["changes"]!.AsArray().Add(null));
        await Refused(HttpStatusCode.BadRequest, "'changes' is missing", moment => moment.AsObject().Remove("changes"));
        await Refused(HttpStatusCode.BadRequest, "downrank.factor", moment =>
            moment["changes"]!.AsArray().Add(Change("""{ "day": 0, "world": "none", "begin": { "downrank": { "factor": 7 } } }""")));
    }

    [Fact]
    public async Task Another_seed_is_the_same_scenario_and_another_number_in_it_is_not()
    {
        Scenario other = SmallClass.Scenario with { Seed = 77 };
        Scenario another = other with { Parameters = other.Parameters with { Horizon = SmallClass.Horizon + 1 } };
        await using Page page = await Page.OpenAsync(small);
        await using Page sameScenario = await Page.OpenAsync(small, scenario: other);
        await using Page notTheSame = await Page.OpenAsync(small, scenario: another);
        string moment = await page.TextAsync("/api/moment");

        (HttpStatusCode same, _) = await sameScenario.PostAsync("/api/moment", moment);
        (HttpStatusCode not, _) = await notTheSame.PostAsync("/api/moment", moment);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (same, not));
        Assert.Equal(page.Session.State.Digests, sameScenario.Session.State.Digests);
    }
}
