using System.Globalization;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>Who looks at somebody, plays a persona or regulates sees what the session says, and what is done is done there.</summary>
public sealed class SomebodyTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const string Labels = "labels";
    private const int Days = 5;
    private const int FirstPersona = 12;

    public static TheoryData<string, string> Ways { get; } = new MatrixTheoryData<string, string>(
        ["en", "sv"], [Screen.Phone.Name, Screen.Laptop.Name, Screen.Projector.Name]);

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task A_phone_shows_item_by_item_what_a_person_saw_and_did(string language, string screen)
    {
        await using SchoolHour lesson = await BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.OpenAsync("phone.title");
        await Expect(viewer.Page.Locator(".feed > li").First).ToBeVisibleAsync();
        ILocator who = viewer.Page.GetByLabel(viewer.Texts["phone.person"], new() { Exact = true });

        // Whoever was found opened the app; another is asked for by number, and on another day.
        Assert.NotEqual(0, await viewer.Page.Locator(".feed .post").CountAsync());
        await who.FillAsync("7");
        await who.PressAsync("Enter");
        await SeesDayOfAsync(viewer, lesson.Session, Days - 1, 7);
        await viewer.Page.GetByLabel(viewer.Texts["look.day"], new() { Exact = true }).FillAsync("1");
        await SeesDayOfAsync(viewer, lesson.Session, 1, 7);
        await viewer.AssertSoundAsync();

        await Expect(viewer.Page.Locator(".post .behind").First).ToBeHiddenAsync();
        await viewer.Page.GetByLabel(viewer.Texts["phone.behind"], new() { Exact = true }).CheckAsync();
        await Expect(viewer.Page.Locator(".post .behind").First).ToBeVisibleAsync();
        await viewer.Page.Locator(".why summary").First.ClickAsync();
        await viewer.AssertSoundAsync();
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Why_an_item_stands_where_it_does_is_told_part_by_part()
    {
        await using SchoolHour lesson = await BeginAsync();
        FeedItem? ranked = null;
        int person = -1;
        while (ranked is null)
        {
            person++;
            ranked = (await DayOfAsync(lesson.Session, Days - 1, person)).Items.FirstOrDefault(item => !item.Recommended);
        }

        Viewer viewer = await lesson.OpenAsync(path: $"/#/phone/{Labels}/{Days - 1}/{person}");
        ILocator why = viewer.Page.Locator(".why").Filter(new() { Has = viewer.Page.Locator("table") }).First;
        await why.Locator("summary").ClickAsync();

        await Expect(why.Locator("tr")).ToHaveCountAsync(ranked.Placing.Parts.Count);
        await Expect(why.Locator("th").First).ToHaveTextAsync(viewer.Texts["phone.part.interest"]);
        await Expect(why.Locator("p")).ToHaveTextAsync(viewer.Texts.With(
            "phone.why.ranked",
            ("score", ranked.Placing.Score.ToString("N2", CultureInfo.InvariantCulture).Replace('-', '\u2212')),
            ("below", $"{ranked.Placing.Below}")));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task A_creator_is_shown_in_both_worlds_and_a_persona_with_what_it_tries(string language, string screen)
    {
        await using SchoolHour lesson = await BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.OpenAsync("creator.title");
        ILocator number = viewer.Page.GetByLabel(viewer.Texts["creator.number"], new() { Exact = true });
        await number.FillAsync($"{FirstPersona}");
        await number.PressAsync("Enter");

        CreatorLook persona = await lesson.Session.Looks.CreatorAsync(Labels, FirstPersona);
        await Expect(viewer.Page.Locator(".arms")).ToHaveCountAsync(2);
        await Expect(viewer.Page.Locator(".arms").First.Locator("tbody tr")).ToHaveCountAsync(6);
        await Expect(viewer.Page.Locator(".opened .chart tbody").First.Locator("tr")).ToHaveCountAsync(Days + 1);
        await Expect(viewer.Page.Locator(".opened .chart tbody").First.Locator("tr").Last.Locator("td").Last)
            .ToHaveTextAsync($"{persona.Days[^1].Stands.Audience}");
        await viewer.AssertSoundAsync();

        await viewer.Page.GetByRole(AriaRole.Combobox, new() { Name = viewer.Texts["creator.leaders"], Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(number).ToHaveValueAsync($"{lesson.Session.Days[^1].First[0].Creator}");
        await viewer.AssertSoundAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task The_network_plays_day_by_day_and_leads_to_whom_one_touches(string language, string screen)
    {
        await using SchoolHour lesson = await BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.OpenAsync("network.title");
        await Expect(viewer.Page.Locator(".crowd canvas").Last).ToHaveAttributeAsync("role", "img");
        await Expect(viewer.Page.Locator(".key li")).ToHaveCountAsync(6);
        await viewer.Page.GetByLabel(viewer.Texts["network.layer"], new() { Exact = true }).SelectOptionAsync("ai");
        await Expect(viewer.Page.Locator(".opened table tbody tr")).ToHaveCountAsync(1);
        await viewer.ClickAsync("network.play");
        await Expect(viewer.Page.Locator(".opened table tbody tr")).ToHaveCountAsync(Days + 1);
        await Expect(viewer.Button("network.play")).ToBeVisibleAsync();
        await viewer.AssertSoundAsync();

        Census people = (await lesson.Session.Looks.WorldAsync(Labels, Days - 1)).People;
        ILocator last = viewer.Page.Locator(".opened table tbody tr").Last;
        await Expect(last.Locator("td").First).ToHaveTextAsync($"{people.AiFollowed.Count(followed => followed == 0)}");
        await Expect(last.Locator("td").Last).ToHaveTextAsync($"{people.AiFollowed.Count(followed => followed > 3)}");

        // Somebody stands where most do.
        string[] before = viewer.Page.Url.Split('#');
        await viewer.Page.Locator(".crowd").ScrollIntoViewIfNeededAsync();
        for (int place = 0; viewer.Page.Url.Split('#')[1] == before[1] && place < 40; place++)
        {
            LocatorBoundingBoxResult box = (await viewer.Page.Locator(".crowd").BoundingBoxAsync())!;
            await viewer.Page.Locator(".crowd").ClickAsync(new()
            {
                Position = new() { X = box.Width * (0.3f + (0.05f * (place % 8))), Y = box.Height * (0.3f + (0.08f * (place / 8))) },
            });
        }

        await Expect(viewer.Page.Locator("#opened-title")).ToHaveTextAsync(viewer.Texts["phone.title"]);
        Assert.Matches($"#/phone/{Labels}/{Days - 1}/[0-9]+$", viewer.Page.Url);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task A_class_plays_a_persona_as_it_likes_and_ends_it(string language, string screen)
    {
        await using SchoolHour lesson = await BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.OpenAsync("persona.title");
        await viewer.Page.GetByLabel(viewer.Texts["persona.which"], new() { Exact = true }).SelectOptionAsync("2");
        await viewer.Page.GetByLabel(viewer.Texts["persona.topic"], new() { Exact = true }).SelectOptionAsync("3");
        await viewer.Page.GetByLabel(viewer.Texts["persona.posts"], new() { Exact = true }).FillAsync("33");
        await viewer.Page.GetByLabel(viewer.Texts["persona.realism"], new() { Exact = true }).FillAsync("10");
        await viewer.Page.GetByLabel(viewer.Texts["persona.falseShare"], new() { Exact = true }).FillAsync("50");
        await viewer.Page.GetByLabel(viewer.Texts["persona.requests"], new() { Exact = true }).FillAsync("44");
        await viewer.Page.GetByLabel(viewer.Texts["persona.days"], new() { Exact = true }).FillAsync("3");
        await Expect(viewer.Page.Locator(".results .summary")).ToHaveTextAsync(viewer.Texts["persona.nobody"]);
        await viewer.ClickAsync("persona.play");

        await Expect(viewer.Page.Locator(".results .summary")).ToHaveTextAsync(
            viewer.Texts.With("persona.plays", ("persona", "2"), ("from", $"{Days + 1}"), ("until", $"{Days + 3}")));
        var plan = new GivenPlan
        {
            From = Days,
            Until = Days + 3,
            PersonaNumber = 2,
            Topic = 3,
            Posts = 33,
            Realism = 0.1,
            FalseShare = 0.5,
            FollowRequests = 44,
        };
        Assert.All(lesson.Session.State.Rules, rules => Assert.Equal(plan, rules.OfType<GivenPlan>().Single()));
        await viewer.ClickAsync("controls.step");
        await viewer.SeesDayAsync(Days + 1, SmallClass.Horizon);
        CreatorLook played = await lesson.Session.Looks.CreatorAsync(Labels, FirstPersona + 2);
        await Expect(viewer.Page.Locator(".results tbody").First.Locator("tr")).ToHaveCountAsync(Days + 2);
        await Expect(viewer.Page.Locator(".results tbody").First.Locator("tr").Last.Locator("td").Last)
            .ToHaveTextAsync($"{played.Days[^1].Stands.Impressions}");
        await viewer.AssertSoundAsync();

        await viewer.ClickAsync("persona.end");
        await Expect(viewer.Page.Locator(".results .summary")).ToHaveTextAsync(viewer.Texts["persona.nobody"]);
        Assert.All(lesson.Session.State.Rules, rules => Assert.Equal(plan with { Until = Days + 1 }, rules.OfType<GivenPlan>().Single()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Promise", "page")]
    public async Task A_group_regulates_from_a_budget_and_enters_what_it_earned(string language, string screen)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.OpenAsync("challenge.title");
        await viewer.Page.GetByLabel(viewer.Texts["challenge.budget"], new() { Exact = true }).First.FillAsync("8");
        await viewer.ClickAsync("challenge.start");
        await Expect(viewer.Page.Locator(".opened .summary")).ToHaveTextAsync(
            viewer.Texts.With("challenge.spent", ("world", Labels), ("cost", "7"), ("budget", "8")));
        await viewer.Page.Locator(".opened details summary").ClickAsync();
        await viewer.AssertSoundAsync();

        // What is too dear is refused in words.
        await viewer.Page.EvaluateAsync("() => { location.hash = '#/rules'; }");
        ILocator accounts = viewer.Page.Locator("details.group").Filter(new() { Has = viewer.Page.Locator("#lever-accountVerification") });
        await accounts.Locator("summary").First.ClickAsync();
        await accounts.Locator("#lever-accountVerification").ClickAsync();
        await Expect(viewer.Page.Locator(".notice")).ToContainTextAsync("11");
        Assert.DoesNotContain(lesson.Session.State.Rules[1], rule => rule is AccountVerification);

        while (!lesson.Session.State.IsFinished)
        {
            await lesson.Session.StepAsync();
        }

        await viewer.OpenAsync("challenge.title");
        await viewer.Page.GetByLabel(viewer.Texts["challenge.group"], new() { Exact = true }).FillAsync("<b>Ada</b>");
        await viewer.ClickAsync("challenge.enter");
        ILocator row = viewer.Page.Locator(".opened tbody tr").Filter(new() { HasText = "<b>Ada</b>" });
        await Expect(row).ToHaveCountAsync(1);
        await viewer.AssertSoundAsync();
    }

    private async Task<SchoolHour> BeginAsync()
    {
        SchoolHour lesson = await classroom.BeginAsync();
        for (int day = 0; day < Days; day++)
        {
            await lesson.Session.StepAsync();
        }

        return lesson;
    }

    private static Task<PersonDay> DayOfAsync(LiveSession session, int day, int person) =>
        session.Looks.PersonAsync(Labels, day, person, TestContext.Current.CancellationToken);

    private static async Task SeesDayOfAsync(Viewer viewer, LiveSession session, int day, int person)
    {
        PersonDay known = await DayOfAsync(session, day, person);
        await Expect(viewer.Page.Locator(".opened .summary")).ToContainTextAsync($" {person} ");
        await Expect(viewer.Page.Locator(".feed .post")).ToHaveCountAsync(known.Items.Count);
        await Expect(viewer.Page.Locator(".feed .note")).ToHaveCountAsync(known.Notes.Count);
        await Expect(viewer.Page.Locator(".feed .post").Filter(new() { HasText = viewer.Texts["phone.liked"] }))
            .ToHaveCountAsync(known.Items.Count(item => item.Liked));
        await Expect(viewer.Page.Locator(".feed .mark").Filter(new() { HasText = viewer.Texts["phone.label"] }))
            .ToHaveCountAsync(known.Items.Count(item => item.Labelled));
    }
}
