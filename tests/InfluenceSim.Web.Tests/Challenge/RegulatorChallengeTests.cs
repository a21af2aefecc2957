using System.Net;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Web.Challenge;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Challenge;

/// <summary>A class that plays the regulator pays for its rules, and enters what they earned.</summary>
public sealed class RegulatorChallengeTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const string Friction = """{ "world": "labels", "begin": { "reshareFriction": {} } }""";
    private const string Verification = """{ "world": "labels", "begin": { "accountVerification": {} } }""";

    [Fact]
    public void Every_lever_of_ours_has_a_price_of_its_own() => Assert.Empty(
        ModelParts.Ours.Of(PartKind.Lever).Where(lever => !RulePrices.Known.ContainsKey(lever.Type)).Select(lever => lever.Name));

    [Fact]
    public async Task Rules_of_the_second_world_are_paid_for_once_and_refused_where_the_budget_is_spent()
    {
        await using Page page = await Page.OpenAsync(small);
        int own = (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>();
        Assert.Equal(7, own);
        await page.DoAsync("/api/challenge/start", """{ "budget": 9 }""");

        await page.DoAsync("/api/rules", Friction);
        Assert.Equal(8, (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>());
        (HttpStatusCode code, string text) = await page.PostAsync("/api/rules", Verification);
        Assert.Equal(HttpStatusCode.Conflict, code);
        Assert.Contains("cost 12 points and the budget is 9", text, StringComparison.Ordinal);
        Assert.Equal(8, (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>());

        // The first world is what it is compared with; a rule that is paid for may be changed, and ended.
        await page.DoAsync("/api/rules", Verification.Replace("labels", "none", StringComparison.Ordinal));
        await page.DoAsync("/api/step");
        await page.DoAsync("/api/rules", Friction.Replace("{}", """{ "strength": 0.5 }""", StringComparison.Ordinal));
        Assert.Equal(8, (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>());
        await page.DoAsync("/api/rules", """{ "world": "labels", "end": "reshareFriction" }""");
        Assert.Equal(8, (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>());

        // Who goes back has not spent it.
        await page.DoAsync("/api/day", """{ "day": 0 }""");
        Assert.Equal(7, (await page.GetAsync("/api/challenge"))["cost"]!.GetValue<int>());
        await page.DoAsync("/api/challenge/end");
        await page.DoAsync("/api/rules", Verification);
    }

    [Fact]
    public async Task Another_scenario_is_no_place_to_go_on_with_it_though_it_has_the_same_seed()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/challenge/start", """{ "budget": 10 }""");
        await page.Session.StepToAsync(SmallClass.Horizon);
        await page.DoAsync("/api/challenge/enter", """{ "group": "Ada" }""");

        await page.Session.BeginAsync(page.Session.Done, null);

        JsonNode after = await page.GetAsync("/api/challenge");
        Assert.Null(after["budget"]);
        Assert.Empty(after["table"]!.AsArray());
    }

    [Fact]
    public async Task Groups_enter_results_when_all_days_are_over_and_the_best_of_each_stands_in_the_table()
    {
        await using Page page = await Page.OpenAsync(small);
        await RefusedAsync(page, "Ada", "begin it first");
        await page.DoAsync("/api/challenge/start", """{ "budget": 10 }""");
        await RefusedAsync(page, "Ada", "days are left");
        await page.Session.StepToAsync(SmallClass.Horizon);
        await page.DoAsync("/api/challenge/enter", """{ "group": " Ada " }""");
        JsonNode first = Assert.Single((await page.GetAsync("/api/challenge"))["table"]!.AsArray())!;
        Assert.Equal("Ada", first["group"]!.GetValue<string>());
        Assert.Equal((await page.GetAsync("/api/challenge"))["score"]!["total"]!.GetValue<double>(), first["score"]!.GetValue<double>());
        await RefusedAsync(page, new string('x', 25), "from 1 to 24");
        await RefusedAsync(page, " ", "from 1 to 24");

        // The same rules earn the same; others earn something else.
        await page.DoAsync("/api/day", """{ "day": 0 }""");
        await page.DoAsync("/api/rules", Friction);
        await page.Session.StepToAsync(SmallClass.Horizon);
        await page.DoAsync("/api/challenge/enter", """{ "group": "ada" }""");
        await page.DoAsync("/api/challenge/enter", """{ "group": "Bo" }""");
        JsonArray table = (await page.GetAsync("/api/challenge"))["table"]!.AsArray();
        double[] scores = [.. table.Select(row => row!["score"]!.GetValue<double>())];
        double second = (await page.GetAsync("/api/challenge"))["score"]!["total"]!.GetValue<double>();
        Assert.NotEqual(first["score"]!.GetValue<double>(), second);
        Assert.Equal([Math.Max(first["score"]!.GetValue<double>(), second), second], scores);
        Assert.Equal("Bo", table[^1]!["group"]!.GetValue<string>());

        // Results of another world are not compared with these.
        await page.DoAsync("/api/seed", """{ "seed": 8 }""");
        Assert.Empty((await page.GetAsync("/api/challenge"))["table"]!.AsArray());
    }

    [Fact]
    public async Task Rules_that_cost_more_than_there_is_earn_nothing_though_they_were_there_before_it_began()
    {
        await using Page page = await Page.OpenAsync(small);
        await page.DoAsync("/api/challenge/start", """{ "budget": 5 }""");
        await page.Session.StepToAsync(SmallClass.Horizon);
        await RefusedAsync(page, "Ada", "cost 7 points and the budget is 5");
        Assert.Empty((await page.GetAsync("/api/challenge"))["table"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/challenge/start", """{ "budget": 0 }""", HttpStatusCode.Conflict)]
    [InlineData("/api/challenge/start", """{ "budget": 61 }""", HttpStatusCode.Conflict)]
    [InlineData("/api/challenge/start", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/api/challenge/enter", "{}", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused(string path, string body, HttpStatusCode expected)
    {
        await using Page page = await Page.OpenAsync(small);

        (HttpStatusCode code, string text) = await page.PostAsync(path, body);

        Assert.Equal(expected, code);
        Assert.Contains("allowed", text, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(Page page, string group, string reason)
    {
        string body = new JsonObject { ["group"] = group }.ToJsonString();
        (HttpStatusCode code, string text) = await page.PostAsync("/api/challenge/enter", body);
        Assert.Equal(HttpStatusCode.Conflict, code);
        Assert.Contains(reason, text, StringComparison.Ordinal);
    }
}
