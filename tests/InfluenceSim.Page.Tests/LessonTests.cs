using System.Globalization;
using System.Net;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Lessons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>A class guesses on phones, watches, says what it saw, and compares; the teacher sees its guesses.</summary>
public sealed class LessonTests(Classroom classroom) : IClassFixture<Classroom>
{
    private static readonly ServeOptions Open = new() { Listen = IPAddress.Loopback };

    [Theory]
    [InlineData("en", "below", -30)]
    [InlineData("sv", "at", 0)]
    [InlineData("en", "above", 30)]
    [Trait("Promise", "guess-first")]
    public async Task A_class_guesses_from_phones_and_reads_the_gap_in_a_sentence(string language, string side, int off)
    {
        double result = await ResultAsync();
        int guessed = (int)Math.Round(result + off);
        using var folder = new TemporaryFolder();
        folder.Write("small.yaml", SmallLesson.Change);
        await using SchoolHour lesson = await classroom.BeginAsync(serve: Open with { Lessons = folder.Root });
        Viewer teacher = await TeacherAsync(lesson, language);
        Viewer phone = await lesson.OpenAsync(language, Screen.Phone, $"/#/join/{lesson.Server.ClassCode}");
        await Expect(phone.Button("join.toLesson")).ToBeVisibleAsync();
        await Expect(phone.Button("controls.run")).ToHaveCountAsync(0);

        // The lesson comes to the phone by itself, and to the teacher's page as shut.
        await LessonWay.BeginAsync(teacher, LessonWay.TitleIn(language));
        await phone.ClickAsync("join.toLesson");
        await Expect(teacher.Button("controls.locked")).ToBeDisabledAsync();
        await Expect(phone.Button("lesson.store")).ToBeDisabledAsync();
        await phone.AssertSoundAsync();
        await phone.Page.GetByLabel(phone.Texts[guessed < 0 ? "lesson.lower" : "lesson.higher"], new() { Exact = true }).CheckAsync();
        await phone.Page.Locator("#guess-size").FillAsync($"{Math.Abs(guessed)}");
        await phone.ClickAsync("lesson.store");
        await Expect(phone.Page.GetByText(phone.Texts["lesson.stored"].Split('{')[0])).ToBeVisibleAsync();
        await Expect(phone.Button("lesson.store")).ToHaveCountAsync(0);
        await Expect(teacher.Page.Locator(".dots .dot")).ToHaveCountAsync(1);

        await teacher.ClickAsync("controls.run");
        await Expect(phone.Page.Locator("button.saw")).ToHaveCountAsync(3);
        Assert.Equal(0, await phone.Page.Locator(".gap").CountAsync());
        await phone.AssertSoundAsync();

        // What the wall shows, the class sees too.
        await Expect(teacher.Button("lesson.showResult")).ToBeVisibleAsync();
        await Expect(teacher.Page.Locator(".dots .result")).ToHaveCountAsync(0);
        await teacher.ClickAsync("lesson.showResult");
        await Expect(teacher.Page.Locator(".dots .result")).ToHaveCountAsync(1);
        await Expect(teacher.Page.Locator(".gap")).ToBeVisibleAsync();
        await phone.Page.Locator("button.saw[value=lower]").ClickAsync();
        await Expect(phone.Page.Locator(".gap")).ToHaveTextAsync(phone.Texts.With(
            $"lesson.gap.one.{side}",
            ("guess", Percent(phone, guessed)),
            ("result", Percent(phone, result)),
            ("size", phone.Texts.With("unit.points", ("value", Math.Abs(guessed - result).ToString("0", CultureInfo.InvariantCulture))))));
        await phone.Page.Locator("#why").FillAsync("<img src=x onerror=alert(1)> because");
        await phone.ClickAsync("lesson.keep");
        await Expect(phone.Page.GetByText(language == "sv" ? "Inte långt." : "Not far.")).ToBeVisibleAsync();
        await phone.AssertSoundAsync();

        await Expect(teacher.Page.Locator(".teacher")).ToContainTextAsync(teacher.Texts.With(
            "lesson.observed", ("wrongly", "0"), ("observed", "1"), ("share", teacher.Texts.With("unit.percent", ("value", "0")))));
        await teacher.Page.Locator(".teacher details:has(.whys) summary").ClickAsync();
        await Expect(teacher.Page.Locator(".whys li")).ToHaveTextAsync("<img src=x onerror=alert(1)> because");
        await teacher.AssertSoundAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Promise", "guess-first")]
    public async Task A_line_is_drawn_with_the_pointer_or_the_arrow_keys_onto_the_results_axes(bool byKeys)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.yaml", SmallLesson.Line);
        await using SchoolHour lesson = await classroom.BeginAsync(serve: new ServeOptions { Lessons = folder.Root });
        Viewer viewer = await lesson.OpenAsync(screen: byKeys ? Screen.Laptop : Screen.Phone);
        await LessonWay.BeginAsync(viewer, LessonWay.TitleIn("en"));
        ILocator axes = viewer.Page.Locator("svg.line-box");
        if (byKeys)
        {
            await axes.FocusAsync();
            foreach (string key in (string[])[.. Repeated("ArrowUp", 40), .. Repeated("ArrowRight", 4), .. Repeated("ArrowDown", 20)])
            {
                await viewer.Page.Keyboard.PressAsync(key);
            }
        }
        else
        {
            await axes.ScrollIntoViewIfNeededAsync();
            LocatorBoundingBoxResult box = (await axes.BoundingBoxAsync())!;
            await viewer.Page.Mouse.MoveAsync(box.X + (box.Width * 0.1f), box.Y + 1);
            await viewer.Page.Mouse.DownAsync();
            await viewer.Page.Mouse.MoveAsync(box.X + box.Width - 1, box.Y + (box.Height * 0.88f), new() { Steps = 5 });
            await viewer.Page.Mouse.UpAsync();
        }

        await viewer.ClickAsync("lesson.store");
        await Expect(viewer.Page.GetByText(viewer.Texts["lesson.stored"].Split('{')[0])).ToBeVisibleAsync();
        IReadOnlyList<LinePoint> line = ((LessonRun)lesson.Session.Gate!).Answers.Single().Guess!.Line!;
        Assert.Equal(Enumerable.Range(0, 9).Select(day => (double)day), line.Select(point => point.Day));
        if (byKeys)
        {
            Assert.All(line, point => Assert.Equal(point.Day < 4 ? 0.5 : 0.25, point.Value, 1e-9));
        }
        else
        {
            Assert.Equal(line.Select(point => point.Value).OrderDescending(), line.Select(point => point.Value));
            Assert.InRange(line[0].Value, 0.45, 0.5);
            Assert.InRange(line[^1].Value, 0, 0.05);
        }

        await viewer.ClickAsync("controls.run");
        await viewer.Page.Locator("button.saw[value=lower]").ClickAsync();
        await Expect(viewer.Page.Locator("svg.line-box .result")).ToHaveCountAsync(1);
        await Expect(viewer.Page.Locator(".gap")).ToContainTextAsync(viewer.Texts["lesson.gap.line.above"].Split(',')[0]);
        await Expect(viewer.Page.Locator(".lesson-form table tbody tr")).ToHaveCountAsync(8);
        await viewer.AssertSoundAsync();
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task The_keyboard_alone_suffices_for_a_whole_lesson()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-small.yaml", SmallLesson.Change);
        await using SchoolHour lesson = await classroom.BeginAsync(serve: new ServeOptions { Lessons = folder.Root });
        Viewer viewer = await lesson.OpenAsync();
        IKeyboard keys = viewer.Page.Keyboard;
        async Task PressAtAsync(string selector, params string[] pressed)
        {
            await TabToAsync(viewer, selector);
            foreach (string key in pressed)
            {
                await keys.PressAsync(key);
            }
        }

        await PressAtAsync("[aria-controls=menu]", "Enter");
        await PressAtAsync("a[href='#/lessons']", "Enter");
        await Expect(viewer.Page.Locator(".lessons > li")).ToHaveCountAsync(Shelf.Ours.Count + 1);
        await PressAtAsync("li:last-child > .pair > button:first-child", "Enter");
        await Expect(viewer.Page.Locator("input[name=guess-direction]")).ToHaveCountAsync(3);
        await PressAtAsync("input[name=guess-direction]", "Space");
        await PressAtAsync("#guess-size", "End");
        await PressAtAsync("button.run:not(.controls *)", "Enter");
        await Expect(viewer.Page.GetByText(viewer.Texts["lesson.stored"].Split('{')[0])).ToBeVisibleAsync();
        await Expect(viewer.Button("controls.run")).ToBeEnabledAsync();
        await PressAtAsync(".controls button.run", "Enter");
        await Expect(viewer.Page.Locator("button.saw")).ToHaveCountAsync(3);
        await PressAtAsync("button.saw", "Enter");
        await Expect(viewer.Page.Locator(".gap")).ToBeVisibleAsync();
        await PressAtAsync("#why", "h", "m", "Tab", "Enter");
        await Expect(viewer.Page.Locator("#why ~ [role=status]")).ToHaveTextAsync(viewer.Texts["lesson.kept"]);

        Assert.Equal(
            new Answer(new Guess(Direction.Lower, 100, null, null), Direction.Lower, "hm"),
            ((LessonRun)lesson.Session.Gate!).Answers.Single());
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task A_teacher_copies_titles_saves_imports_and_deletes_lessons()
    {
        using var folder = new TemporaryFolder();
        await using SchoolHour lesson = await classroom.BeginAsync(serve: new ServeOptions { Lessons = folder["own"] });
        Viewer viewer = await lesson.OpenAsync("sv");
        await viewer.OpenAsync("lessons.title");
        ILocator rows = viewer.Page.Locator(".lessons > li");
        await viewer.Page.Locator("summary", new() { HasText = viewer.Texts["lessons.import"] }).ClickAsync();
        await viewer.Page.Locator("#import").SetInputFilesAsync(folder.Write("small.yaml", SmallLesson.Change));
        await viewer.ClickAsync("lessons.importDo");
        await Expect(rows).ToHaveCountAsync(Shelf.Ours.Count + 1);
        await rows.Last.Locator("summary").ClickAsync();
        await viewer.Page.Locator("#own-small-title").FillAsync("Min <b>egen</b>");
        await rows.Last.GetByRole(AriaRole.Button, new() { Name = viewer.Texts["lessons.keep"], Exact = true }).ClickAsync();
        await Expect(rows.Last.Locator("h3")).ToContainTextAsync("Min <b>egen</b>");
        await rows.First.Locator("summary").ClickAsync();
        await viewer.Page.Locator("#own-half-the-reach-copy").FillAsync("a-copy");
        await rows.First.GetByRole(AriaRole.Button, new() { Name = viewer.Texts["lessons.copy"], Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(Shelf.Ours.Count + 2);
        await viewer.AssertSoundAsync();

        string delete = viewer.Texts.With("lessons.deleteThis", ("title", "Min <b>egen</b>"));
        await rows.Last.GetByRole(AriaRole.Button, new() { Name = delete, Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(Shelf.Ours.Count + 1);
        Assert.Equal(["a-copy.yaml"], Directory.EnumerateFiles(folder["own"]).Select(Path.GetFileName));
    }

    private static string Percent(Viewer viewer, double value)
    {
        string figure = value.ToString("+0;-0;0", CultureInfo.InvariantCulture).Replace('-', '−');
        return viewer.Texts.With("unit.percent", ("value", figure));
    }

    private static IEnumerable<string> Repeated(string key, int times) => Enumerable.Repeat(key, times);

    private static async Task<Viewer> TeacherAsync(SchoolHour lesson, string language)
    {
        Viewer teacher = await lesson.OpenAsync(language);
        await Expect(teacher.Button("controls.run")).ToHaveCountAsync(0);
        await teacher.OpenAsync("join.title");
        await teacher.Page.Locator("summary", new() { HasText = teacher.Texts["join.teacher"] }).ClickAsync();
        await teacher.Page.Locator("#teacher-code").FillAsync(lesson.Server.TeacherCode!);
        await teacher.Page.Locator("#teacher-code").PressAsync("Enter");
        await Expect(teacher.Page.Locator(".class-code")).ToHaveTextAsync(lesson.Server.ClassCode!);
        await Expect(teacher.Button("controls.run")).ToBeVisibleAsync();
        await teacher.AssertSoundAsync();
        return teacher;
    }

    private static async Task TabToAsync(Viewer viewer, string selector)
    {
        const int most = 80;
        for (int tabs = 0; tabs < most; tabs++)
        {
            await viewer.Page.Keyboard.PressAsync("Tab");
            if (await viewer.Page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{most} tabs do not lead to {selector}");
    }

    private async Task<double> ResultAsync()
    {
        Lesson read = LessonReader.ReadText(SmallLesson.Change, "small");
        var run = new LessonRun(read, () => 1, TimeProvider.System);
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.BeginAsync(read.Scenario, run);
        run.Store(0, new Guess(Direction.Same, null, null, null));
        while (!lesson.Session.State.IsFinished)
        {
            await lesson.Session.StepAsync();
        }

        return run.Result!.Change!.Value;
    }
}
