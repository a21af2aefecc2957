using System.Globalization;
using System.Text.RegularExpressions;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>What the page shows is what the session knows, for everybody who watches and whoever comes back.</summary>
public sealed partial class LiveTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int Reach = 1;

    [Fact]
    [Trait("Promise", "page")]
    public async Task The_table_behind_each_chart_holds_every_day_of_both_worlds()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.ClickAsync("controls.run");
        await viewer.SeesDayAsync(SmallClass.Horizon, SmallClass.Horizon);

        IReadOnlyList<DaySummary> days = lesson.Session.Days;
        await Expect(viewer.Page.Locator(".card")).ToHaveCountAsync(days[0].Headlines.Count);
        IReadOnlyList<string> cells = await viewer.Page.Locator(".card").Nth(Reach).Locator("tbody tr > *").AllInnerTextsAsync();
        static string Cell(double? share) => share is { } known ? known.ToString("0.0%", CultureInfo.InvariantCulture) : "–";
        Assert.Equal(
            days.SelectMany(day => (string[])[
                $"{day.Day + 1}", Cell(day.Headlines[Reach].First), Cell(day.Headlines[Reach].Second)]),
            cells.Select(cell => cell.Replace(" ", "", StringComparison.Ordinal)));

        // What a row is of stands to the left, its numbers to the right.
        foreach (string row in (string[])["thead tr", "tbody tr"])
        {
            IReadOnlyList<ILocator> places = await viewer.Page.Locator($".card {row}").First.Locator("> *").AllAsync();
            string[] sides = await Task.WhenAll(places.Select(
                place => place.EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign")));
            Assert.Equal(["start", "end", "end"], sides);
        }
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Each_day_is_said_aloud_in_one_sentence()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        await Expect(viewer.Aloud).ToHaveTextAsync(viewer.Texts.With("day.is", ("day", "0"), ("horizon", $"{SmallClass.Horizon}")) + ".");
        for (int day = 1; day <= 3; day++)
        {
            await viewer.ClickAsync("controls.step");
            string head = viewer.Texts.With("day.is", ("day", $"{day}"), ("horizon", $"{SmallClass.Horizon}"));
            await Expect(viewer.Aloud).ToContainTextAsync($"{head}: labels compared with none: attention shift ");
        }

        string sentence = await viewer.Aloud.InnerTextAsync();
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task The_leaderboards_show_who_leads_with_what_makes_it()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.ClickAsync("controls.run");
        await viewer.SeesDayAsync(SmallClass.Horizon, SmallClass.Horizon);

        DaySummary newest = lesson.Session.State.Newest;
        foreach ((IReadOnlyList<Leader> leaders, int world) in (((IReadOnlyList<Leader>, int)[])[(newest.First, 0), (newest.Second, 1)]))
        {
            IReadOnlyList<string> rows = await viewer.Page.Locator(".board").Nth(world).Locator("li").AllInnerTextsAsync();
            Assert.Equal(leaders.Count, rows.Count);
            Assert.All(leaders.Zip(rows), pair =>
            {
                (Leader leader, string row) = pair;
                Assert.Contains($"Creator {leader.Creator}", row, StringComparison.Ordinal);
                Assert.Contains(leader.Audience.ToString("N0", CultureInfo.InvariantCulture), row, StringComparison.Ordinal);
                Assert.Contains(viewer.Texts[$"leaders.{leader.Kind}".ToLowerInvariant()], row, StringComparison.Ordinal);
                Assert.Equal(leader.IsLabelled, row.Contains(viewer.Texts["leaders.labelled"], StringComparison.Ordinal));
            });
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [Trait("Promise", "page")]
    public async Task Income_that_no_week_has_settled_is_said_to_be_not_there_yet(string language)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync(language, path: null);
        await viewer.Page.RouteAsync("**/api/days*", async route =>
        {
            string days = AnIncome().Replace(await (await route.FetchAsync()).TextAsync(), "\"income\":null");
            days = IncomeOfAll().Replace(days, "$1null,\"second\":null");
            await route.FulfillAsync(new() { ContentType = "application/json", Body = days });
        });
        await viewer.GoAsync("/");

        await Expect(viewer.Page.Locator(".board .hint").First).ToHaveTextAsync(viewer.Texts["leaders.unsettled"]);
        await Expect(viewer.Page.Locator(".card").Last.Locator(".big").First).ToHaveTextAsync(viewer.Texts["glance.notYet"]);
        await Expect(viewer.Page.Locator(".board .income")).ToHaveCountAsync(0);
        await viewer.AssertSoundAsync();
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Without_an_economy_nobody_waits_for_income()
    {
        Scenario small = SmallClass.Scenario;
        SimulationParameters poor = small.Parameters with { Economy = small.Parameters.Economy with { Enabled = false } };
        await using SchoolHour lesson = await classroom.BeginAsync(scenario: small with { Parameters = poor });
        Viewer viewer = await lesson.OpenAsync();

        ILocator income = viewer.Page.Locator(".card").Last;
        await Expect(income.Locator(".sentence")).ToHaveTextAsync(viewer.Texts["glance.noEconomy"]);
        await Expect(income.Locator(".chart")).ToBeHiddenAsync();
        await lesson.Session.StepAsync();
        await viewer.SeesDayAsync(1, SmallClass.Horizon);
        await Expect(income.Locator(".sentence")).ToHaveTextAsync(viewer.Texts["glance.noEconomy"]);
        await Expect(income.Locator(".chart")).ToBeHiddenAsync();
        await Expect(income.Locator(".big").First).ToHaveTextAsync(viewer.Texts["glance.none"]);
        await Expect(viewer.Page.Locator(".board .hint").First).ToBeEmptyAsync();
        await Expect(viewer.Page.Locator(".board .income")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true, "40", "20")]
    [InlineData(false, "50", "0")]
    [Trait("Promise", "page")]
    public async Task A_score_is_told_by_the_weights_that_are_used(bool hasEconomy, string reach, string income)
    {
        Scenario small = SmallClass.Scenario;
        SimulationParameters parameters = small.Parameters with { Economy = small.Parameters.Economy with { Enabled = hasEconomy } };
        await using SchoolHour lesson = await classroom.BeginAsync(scenario: small with { Parameters = parameters });
        Viewer viewer = await lesson.OpenAsync();
        await viewer.OpenAsync("challenge.title");
        ILocator RowOf(string part) => viewer.Page.Locator(".opened tbody tr").Filter(new() { HasText = viewer.Texts[part] });
        string Weight(string points, string full) => viewer.Texts.With(
            "challenge.weight", ("weight", points), ("full", viewer.Texts.With("unit.percent", ("value", full))));

        await Expect(RowOf("challenge.part.reach").Locator(".hint")).ToContainTextAsync(Weight(reach, "−100"));
        await Expect(RowOf("challenge.part.earnings").Locator(".hint")).ToContainTextAsync(Weight(income, "+25"));
        await Expect(viewer.Page.GetByText(viewer.Texts["challenge.noMoney"])).ToBeVisibleAsync(new() { Visible = !hasEconomy });
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Who_comes_later_or_comes_back_sees_where_the_class_is()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer first = await lesson.OpenAsync();
        await lesson.Session.StepAsync();
        await lesson.Session.ChangeAsync("none", new Model.Policies.Levers.ChronologicalFeed());
        await lesson.Session.StepAsync();
        Viewer second = await lesson.OpenAsync("sv", Screen.Phone);
        await first.SeesDayAsync(2, SmallClass.Horizon);
        await second.SeesDayAsync(2, SmallClass.Horizon);

        await lesson.Session.GoToAsync(1);
        await lesson.Session.StepAsync();
        await lesson.Session.StepAsync();
        await first.Page.ReloadAsync();
        foreach (Viewer viewer in (Viewer[])[first, second])
        {
            await viewer.SeesDayAsync(3, SmallClass.Horizon);
            await Expect(viewer.Page.Locator(".chart tbody").First.Locator("tr")).ToHaveCountAsync(4);
            await Expect(viewer.Page.Locator(".changes li")).ToHaveCountAsync(0);
            ILocator cells = viewer.Page.Locator(".card").Nth(Reach).Locator("tbody td:nth-child(2)");
            Assert.Equal(
                lesson.Session.Days.Select(day => day.Headlines[Reach].First is null),
                (await cells.AllInnerTextsAsync()).Select(cell => cell == "–"));
            await viewer.AssertSoundAsync();
        }
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task What_the_session_refuses_is_shown_and_said()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        string moment = await viewer.Page.EvaluateAsync<string>("async () => (await (await fetch('/api/moment')).json()).mark");
        string other = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(
            $$"""{"scenario":"<b>other</b>","mark":"{{new string('0', moment.Length)}}","seed":"1","day":3,"changes":[]}"""));
        await viewer.GoAsync("/#/moment/" + other.TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        await Expect(viewer.Page.Locator(".opened")).ToContainTextAsync("<b>other</b>");

        await viewer.ClickAsync("moment.go");

        await Expect(viewer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("of the scenario '<b>other</b>'");
        Assert.Equal(0, lesson.Session.State.Day);
        await viewer.AssertSoundAsync();
    }

    [Theory]
    [Trait("Promise", "page")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_events_are_cut_off_the_page_asks_again_and_again(bool areAccepted)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(path: null);
        int asked = 0;
        await viewer.Page.RouteAsync("**/api/events", route =>
        {
            asked++;
            return areAccepted
                ? route.FulfillAsync(new() { ContentType = "text/event-stream", Body = "" })
                : route.FulfillAsync(new() { Status = 502, Body = "" });
        });
        await viewer.GoAsync("/");
        for (int day = 1; day <= 4; day++)
        {
            await lesson.Session.StepAsync();
            await viewer.SeesDayAsync(day, SmallClass.Horizon);
        }

        Assert.True(asked > 0, "no events were asked for");
        await Expect(viewer.Page.Locator(".chart tbody").First.Locator("tr")).ToHaveCountAsync(5);
        await Expect(viewer.Page.Locator(".lost")).ToBeEmptyAsync();
    }

    [GeneratedRegex("\"income\":[^,}]+")]
    private static partial Regex AnIncome();

    [GeneratedRegex("(\"measure\":\"income/human\",\"first\":)[^,}]+,\"second\":[^,}]+")]
    private static partial Regex IncomeOfAll();
}
