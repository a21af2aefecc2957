using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>Whatever a page is told in words comes with a key and values, so that it can say it in its own language.</summary>
public sealed class SentencesTests(SmallClass small) : IClassFixture<SmallClass>
{
    [Fact]
    public void Each_sentence_has_a_key_of_its_own()
    {
        string[] keys = [.. Sentences.All.Select(sentence => sentence.Key)];

        Assert.True(keys.Length > 100, $"{keys.Length} sentences");
        Assert.Contains("dayHasNotBeen", keys);
        Assert.Contains("idleThereIsNoFine", keys);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(keys, key => Assert.Matches("^[a-z][A-Za-z0-9]*$", key));
    }

    [Theory]
    [InlineData("/api/day", """{ "day": 9 }""", "dayHasNotBeen", """{"day":9,"last":0}""")]
    [InlineData("/api/speed", """{ "daysPerSecond": -2 }""", "noSuchSpeed", """{"speed":-2,"least":0.01,"most":1000}""")]
    [InlineData("/api/speed", "{}", "memberIsMissing", """{"name":"daysPerSecond"}""")]
    [InlineData("/api/rules", """{ "world": "x", "end": "downrank" }""", "noSuchWorld", """{"world":"x","worlds":"none, labels"}""")]
    [InlineData("/api/rules", """{ "end": "downrank" }""", "leverNotInForce", """{"lever":"downrank"}""")]
    [InlineData("/api/challenge/start", """{ "budget": 0 }""", "noSuchBudget", """{"budget":0,"least":1,"most":60}""")]
    [InlineData("/api/lesson/guess", """{ "direction": "same" }""", "noLesson", "{}")]
    [InlineData("/api/nothing", "{}", "noSuchAddress", "{}")]
    [InlineData("/api/state", "{}", "noSuchMethod", "{}")]
    [InlineData("/api/day", "{", "noSuchBody", "{}")]
    public async Task A_refusal_says_the_same_in_english_and_by_key_and_values(string path, string body, string key, string values)
    {
        await using Page page = await Page.OpenAsync(small);

        JsonNode told = JsonNode.Parse((await page.PostAsync(path, body)).Text)!;

        Assert.Equal((key, values), ((string)told["key"]!, told["values"]!.ToJsonString()));
        AssertSame(told);
    }

    [Fact]
    public async Task What_a_scenarios_reader_says_comes_with_its_place()
    {
        await using Page page = await Page.OpenAsync(small);

        (_, string text) = await page.PostAsync("/api/rules", """{ "begin": { "downrank": { "factor": 3 } } }""");

        JsonNode told = JsonNode.Parse(text)!;
        Assert.Equal("scenario", (string)told["key"]!);
        Assert.EndsWith("downrank.factor", (string)told["values"]!["where"]!, StringComparison.Ordinal);
        Assert.Contains("3", (string)told["values"]!["found"]!, StringComparison.Ordinal);
        Assert.Contains((string)told["values"]!["allowed"]!, (string)told["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "voluntaryLabelling": { "share": 0 } }""", "idleLever", null, "idleShareIs0")]
    [InlineData("""{ "mandatoryLabelling": { "fine": 0, "liable": "platform" } }""", "idleDial", "liable", "idleThereIsNoFine")]
    [InlineData("""{ "mandatoryLabelling": { "ramp": 90 } }""", "idlePart", "ramp", "idleIsCutShort")]
    public async Task What_of_a_rule_does_nothing_is_told_by_world_lever_dial_and_reason(string lever, string key, string? dial, string why)
    {
        await using Page page = await Page.OpenAsync(small);

        (_, string text) = await page.PostAsync("/api/rules", $$"""{ "world": "none", "begin": {{lever}} }""");

        JsonNode answer = JsonNode.Parse(text)!;
        JsonNode idle = answer["idle"]!.AsArray().Single(one => (string)one!["key"]! == key)!;
        JsonNode values = idle["values"]!;
        Assert.Equal(("none", JsonNode.Parse(lever)!.AsObject().Single().Key, dial), (
            (string)values["world"]!, (string)values["lever"]!, (string?)values["dial"]));
        Assert.Equal(why, (string)idle["why"]!["key"]!);
        AssertSame(idle["why"]!);
        Assert.Equal((string)idle["why"]!["error"]!, (string)values["why"]!);
        Assert.Equal(
            answer["warnings"]!.AsArray().Select(one => (string)one!), answer["idle"]!.AsArray().Select(one => (string)one!["error"]!));
    }

    [Theory]
    [InlineData(false, "brokeOff", """{"reason":"the power went"}""")]
    [InlineData(true, "dayCameOutOtherwise", """{"day":4}""")]
    public async Task Trouble_is_told_by_key_and_values_until_it_is_over(bool isOtherwise, string key, string values)
    {
        await using Page page = await Page.OpenAsync(small);
        Assert.Null((await page.GetAsync("/api/state"))["problem"]);
        await page.Session.BeginAsync(SmallClass.Scenario, new BrokenGate(
            isOtherwise ? new OtherwiseException(4) : new InvalidOperationException("the power went")));
        await Assert.ThrowsAnyAsync<Exception>(page.Session.StepAsync);

        JsonNode state = await page.GetAsync("/api/state");
        JsonNode told = state["problem"]!;
        Assert.Equal((key, values), ((string)told["key"]!, told["values"]!.ToJsonString()));
        Assert.Equal((string)state["trouble"]!, (string)told["error"]!);
        AssertSame(told);
        (HttpStatusCode code, string refused) = await page.PostAsync("/api/step");
        Assert.Equal((HttpStatusCode.Conflict, "runsBrokeOff"), (code, (string)JsonNode.Parse(refused)!["key"]!));

        await page.DoAsync("/api/reset");
        Assert.Null((await page.GetAsync("/api/state"))["problem"]);
    }

    // The English is what key and values make of it, so that another language can say all that it says.
    private static void AssertSame(JsonNode told)
    {
        Sentence sentence = Sentences.All.Single(one => one.Key == (string)told["key"]!);
        JsonObject values = told["values"]!.AsObject();
        Assert.Equal(sentence.Names.Order(), values.Select(value => value.Key).Order());
        Assert.Equal(
            sentence.With([.. values.Select(value => (value.Key, (object)value.Value!.ToString()))]).ToString(), (string)told["error"]!);
    }

    private sealed class BrokenGate(Exception failure) : IGate
    {
        public string Name => "broken";

        public int Version => 1;

        public AskedMeasure Asked => new("misinformationReach", "all");

        public void Pass() => throw failure;

        public void Finished(IReadOnlyList<DaySummary> days)
        {
        }
    }
}
