using System.Net;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>Who looks on finds in no view a control that the server keeps for the teacher, and sees what holds all the same.</summary>
public sealed class OnlookerTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int Budget = 60;

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    private static readonly ServeOptions Open = new() { Listen = IPAddress.Loopback };

    private static readonly string[] OfTheTeacher =
    [
        "/api/run", "/api/step", "/api/speed", "/api/day", "/api/seed", "/api/reset", "/api/rules", "/api/moment",
        "/api/challenge/start", "/api/challenge/enter", "/api/challenge/end", "/api/lesson", "/api/lessons/copy",
    ];

    // Views that have controls, by name; whoever comes in by a code does so elsewhere.
    private static readonly string[] Views =
        ["lesson", "lessons", "time", "rules", "phone", "creator", "network", "persona", "challenge", "moment", "looks"];

    // From here on, what the page would have changed is noted and does not reach the server; what it reads is counted, until it has
    // it whole: a view shows its controls when their answers have come, however slowly that is.
    private const string Noted = """
        () => {
          const ask = window.fetch;
          window.changed = [];
          window.awaited = [];
          window.fetch = async (path, how) => {
            if (how?.method === 'POST') {
              window.changed.push(path);
              return new Response('{"error":"not now"}', { status: 409 });
            }
            window.awaited.push(path);
            try {
              const answer = await ask(path, how);
              await answer.clone().arrayBuffer();
              return answer;
            } finally {
              window.awaited.splice(window.awaited.indexOf(path), 1);
            }
          };
        }
        """;

    // Uses all that a view has, one after the other.
    private const string UseAll = """
        async () => {
          const rest = async () => {
            const until = Date.now() + 30000;
            for (let quiet = 0; quiet < 5; quiet = window.awaited.length === 0 ? quiet + 1 : 0) {
              if (Date.now() > until) {
                throw new Error(`never answered: ${window.awaited}`);
              }
              await new Promise((done) => setTimeout(done, 20));
            }
          };
          await rest();
          const view = location.hash;
          const all = () => [...document.querySelectorAll(
            'header button, .opened button, .opened input, .opened select, .opened textarea')].filter((one) => !one.disabled
              && !one.closest('[hidden]') && !one.matches('.close, [aria-controls=menu], [type=file]'));
          const many = all().length;
          for (let place = 0; place < many; place++) {
            const one = all()[place];
            if (one?.matches('button, [type=checkbox], [type=radio]')) {
              one.click();
            } else if (one) {
              if (one.matches('select')) {
                one.selectedIndex = one.options.length - 1;
              } else if (one.matches('[type=number], [type=range]')) {
                one.value = one.max || one.min || '1';
              }
              one.dispatchEvent(new Event('input', { bubbles: true }));
              one.dispatchEvent(new Event('change', { bubbles: true }));
            }
            if (location.hash !== view) {
              location.hash = view;
              await rest();
            }
          }
        }
        """;

    [Fact]
    [Trait("Promise", "page")]
    public async Task Whatever_a_pupil_uses_in_any_view_asks_for_nothing_that_is_the_teachers()
    {
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open);
        await BeginAsync(lesson.Session);
        Viewer pupil = await PupilAsync(lesson);

        Assert.Empty(await UseAllAsync(pupil, await MomentOfAsync(pupil)));
        await pupil.AssertSoundAsync();
    }

    // Else the pupil's test could find nothing because it uses nothing.
    [Fact]
    [Trait("Promise", "page")]
    public async Task The_same_used_by_the_teacher_asks_for_it_all()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await BeginAsync(lesson.Session);
        Viewer teacher = await lesson.OpenAsync();

        string[] asked = await UseAllAsync(teacher, await MomentOfAsync(teacher));

        Assert.Empty(OfTheTeacher.Except(asked));
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task A_pupil_reads_which_rules_hold_and_come_with_what_they_are_set_to()
    {
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open);
        await lesson.Session.StepAsync();
        await lesson.Session.ChangeAsync("none", new Removal { Coverage = 0.35 });
        Viewer pupil = await PupilAsync(lesson);

        await pupil.OpenAsync("rules.title");

        ILocator none = pupil.Page.Locator(".opened section").First.Locator(".lever");
        await Expect(none).ToHaveCountAsync(1);
        await Expect(none).ToContainTextAsync(pupil.Texts.With("rules.comes", ("world", "none"), ("day", "1")));
        await Expect(none.Locator(".dials")).ToContainTextAsync("35 %");
        ILocator labels = pupil.Page.Locator(".opened section").Last.Locator(".lever");
        await Expect(labels).ToHaveCountAsync(2);
        await Expect(labels.First).ToContainTextAsync(pupil.Texts.With("rules.comes", ("world", "labels"), ("day", "2")));
        await Expect(labels.Last.Locator(".dials")).ToContainTextAsync("1 strike");
        await Expect(labels.Last.Locator(".dials")).Not.ToContainTextAsync("1 strikes");
        await pupil.AssertSoundAsync();

        // It goes along with the class.
        await lesson.Session.StepAsync();
        await Expect(none).ToContainTextAsync(pupil.Texts.With("rules.since", ("world", "none"), ("day", "1")));
        await lesson.Session.EndAsync("none", "removal");
        await Expect(pupil.Page.Locator(".opened section").First).ToContainTextAsync(pupil.Texts["rules.nothing"]);
    }

    // A view is built before it is known who looks at it.
    [Fact]
    [Trait("Promise", "page")]
    public async Task A_pupil_who_opens_a_view_by_its_address_finds_no_control_there_either()
    {
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open);
        Viewer pupil = await PupilAsync(lesson);
        await pupil.GoAsync("/#/rules");

        await pupil.Page.ReloadAsync();

        await Expect(pupil.Page.Locator(".opened section")).ToHaveCountAsync(2);
        await Expect(pupil.Page.Locator(".opened input")).ToHaveCountAsync(0);
        await pupil.AssertSoundAsync();
    }

    // A day is over, a challenge is on, and somebody is played: so each view has all that it may have.
    private static async Task BeginAsync(LiveSession session)
    {
        await session.StepAsync();
        session.Challenge.Start(Budget);
        await session.ChangeAsync(null, new GivenPlan { Posts = 3 });
        await session.StepAsync();
    }

    private static async Task<Viewer> PupilAsync(SchoolHour lesson)
    {
        Viewer pupil = await lesson.OpenAsync(path: $"/#/join/{lesson.Server.ClassCode}");
        await Expect(pupil.Button("join.toLesson")).ToBeVisibleAsync();
        return pupil;
    }

    private static async Task<string[]> UseAllAsync(Viewer viewer, string moment)
    {
        await viewer.Page.RouteAsync("**/api/lessons", AnswerLateAsync);
        await viewer.Page.EvaluateAsync(Noted);
        foreach (string view in (string[])[$"moment/{moment}", .. Views])
        {
            await viewer.Page.EvaluateAsync("(view) => { location.hash = '#/' + view; }", view);
            await Expect(viewer.Page.Locator("#opened-title")).ToHaveTextAsync(viewer.Texts[$"{view.Split('/')[0]}.title"]);
            await viewer.Page.EvaluateAsync(UseAll);
        }

        return await viewer.Page.EvaluateAsync<string[]>("() => window.changed");
    }

    // As on a machine that is busy.
    private static async Task AnswerLateAsync(IRoute route)
    {
        await Task.Delay(Late);
        await route.ContinueAsync();
    }

    private static Task<string> MomentOfAsync(Viewer viewer) => viewer.Page.EvaluateAsync<string>(
        "async () => btoa(await (await fetch('/api/moment')).text()).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')");
}
