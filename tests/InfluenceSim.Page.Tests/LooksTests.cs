using System.Text.RegularExpressions;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Web.Http;
using Microsoft.Playwright;

namespace InfluenceSim.Page.Tests;

/// <summary>The page can be read in the dark, from the last row, on a phone and when enlarged.</summary>
public sealed partial class LooksTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const double LeastOfHeight = 0.04;

    // Of a picture, so that one sees it whole with what stands around it.
    private const double MostOfHeight = 0.8;

    // Each element in sight with a text of its own that is smaller than a share of the height; a picture's are as large as it is drawn.
    private const string Small = """
        (least) => [...document.body.querySelectorAll('*')].filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
          && isInSight(element)
          && parseFloat(getComputedStyle(element).fontSize) * (element.ownerSVGElement ? element.getScreenCTM().a : 1)
            < least * innerHeight).map((element) => element.outerHTML.slice(0, 120))
        """;

    // What is wider than its place, stands outside the window or its picture, or is hidden by what it stands in; but tables may scroll
    // by themselves.
    private const string CutOff = """
        () => [...document.body.querySelectorAll('*')].filter((element) => {
          if (!isInSight(element) || element.closest('.picture, option, .scrolls')
            || !([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
              || element.matches('select, input'))) {
            return false;
          }
          const range = document.createRange();
          range.selectNodeContents(element);
          const box = element.matches('select, input') ? element.getBoundingClientRect() : range.getBoundingClientRect();
          const style = getComputedStyle(element);
          const clips = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible'
            && !element.matches('input[readonly]');
          const around = element.ownerSVGElement?.getBoundingClientRect()
            ?? { left: 0, right: document.documentElement.clientWidth };
          return clips || box.right > around.right + 1 || box.left < around.left - 1;
        }).map((element) => element.outerHTML.slice(0, 160))
        """;

    public static TheoryData<string, string, bool> Narrow { get; } = new MatrixTheoryData<string, string, bool>(
        ["en", "sv"], [Screen.Phone.Name, Screen.Zoomed.Name], [false, true]);

    private static string[] Titles { get; } =
    [
        "lesson.title", "lessons.title", "join.title", "time.title", "rules.title", "phone.title", "creator.title", "network.title",
        "persona.title", "challenge.title", "moment.title", "looks.title",
    ];

    [Theory]
    [MemberData(nameof(Narrow))]
    [Trait("Promise", "texts-whole")]
    public async Task No_text_is_cut_off_on_a_phone_or_when_enlarged(string language, string screen, bool hasLargeText)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        await lesson.Session.ChangeAsync(null, new Model.Policies.Levers.MandatoryLabelling());
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await AssertWholeAsync(viewer, hasLargeText);
    }

    // What is not there yet must not push what is there out of sight.
    [Theory]
    [MemberData(nameof(Narrow))]
    [Trait("Promise", "texts-whole")]
    public async Task No_text_is_cut_off_while_answers_are_waited_for(string language, string screen, bool hasLargeText)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));
        await viewer.Page.RouteAsync("**/api/**", _ => Task.CompletedTask);
        await AssertWholeAsync(viewer, hasLargeText);
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    [Trait("Promise", "page")]
    public async Task On_a_projector_no_text_is_under_four_per_cent_of_the_height(int width, int height)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync(screen: new Screen("projector", width, height));
        await viewer.UseProjectorAsync();

        foreach (string title in Titles)
        {
            await viewer.OpenAsync(title);
            Assert.Empty(await viewer.Page.EvaluateAsync<string[]>(Sight.Script(Small), LeastOfHeight));
            await viewer.AssertSoundAsync();
        }

        await viewer.ClickAsync("shell.close");
        Assert.Empty(await viewer.Page.EvaluateAsync<string[]>(Sight.Script(Small), LeastOfHeight));
    }

    [Theory]
    [InlineData("en", "phone", LessonWay.Line)]
    [InlineData("sv", "phone", LessonWay.Change)]
    [InlineData("en", "laptop at 200 %", LessonWay.Change)]
    [InlineData("sv", "laptop at 200 %", LessonWay.Line)]
    [Trait("Promise", "texts-whole")]
    public async Task No_text_of_a_lesson_is_cut_off_at_any_stage(string language, string screen, string kind)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.yaml", LessonWay.TextOf(kind));
        await using SchoolHour lesson = await classroom.BeginAsync(serve: new ServeOptions { Lessons = folder.Root });
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));

        await foreach (string stage in LessonWay.StagesAsync(viewer, kind))
        {
            await viewer.OpenDetailsAsync();
            await AssertWholeAsync(viewer, hasLargeText: false, stage);
            await AssertWholeAsync(viewer, hasLargeText: true, $"{stage}, large");
            await viewer.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");
        }
    }

    [Theory]
    [InlineData(1280, 720, LessonWay.Change)]
    [InlineData(1280, 720, LessonWay.Line)]
    [Trait("Promise", "page")]
    public async Task On_a_projector_no_text_of_a_lesson_is_small_and_no_picture_too_high(int width, int height, string kind)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.yaml", LessonWay.TextOf(kind));
        await using SchoolHour lesson = await classroom.BeginAsync(serve: new ServeOptions { Lessons = folder.Root });
        Viewer viewer = await lesson.OpenAsync("sv", new Screen("projector", width, height));
        await viewer.UseProjectorAsync();

        await foreach (string stage in LessonWay.StagesAsync(viewer, kind))
        {
            await viewer.OpenDetailsAsync();
            string[] small = await viewer.Page.EvaluateAsync<string[]>(Sight.Script(Small), LeastOfHeight);
            Assert.True(small.Length == 0, $"{stage}: {string.Join('\n', small)}");
            await AssertWholeAsync(viewer, hasLargeText: false, stage);
            foreach (ILocator picture in await viewer.Page.Locator(".lesson-form svg").AllAsync())
            {
                Assert.InRange((await picture.BoundingBoxAsync())!.Height, 1, height * MostOfHeight);
            }
        }
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task In_the_dark_all_is_as_easy_to_read()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        await lesson.Session.ChangeAsync(null, new Model.Policies.Levers.MandatoryLabelling());
        Viewer viewer = await lesson.OpenAsync(theme: ColorScheme.Dark);
        await viewer.AssertSoundAsync();
        foreach (string title in Titles)
        {
            await viewer.OpenAsync(title);
            await viewer.AssertSoundAsync();
        }

        string dark = await viewer.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await viewer.OpenAsync("looks.title");
        await viewer.Page.GetByLabel(viewer.Texts["looks.theme"], new() { Exact = true }).SelectOptionAsync("light");
        Assert.NotEqual(dark, await viewer.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await viewer.AssertSoundAsync();
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task The_page_turns_dark_with_the_device_unless_told_otherwise()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        await lesson.Session.StepAsync();
        Viewer viewer = await lesson.OpenAsync();
        await viewer.SeesDayAsync(1, SmallClass.Horizon);
        (string Paper, string Chart) light = await ColoursAsync(viewer);

        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await viewer.AssertSoundAsync();
        (string Paper, string Chart) dark = await ColoursAsync(viewer);
        Assert.NotEqual(light.Paper, dark.Paper);
        Assert.NotEqual(light.Chart, dark.Chart);

        await viewer.OpenAsync("looks.title");
        await viewer.Page.GetByLabel(viewer.Texts["looks.theme"], new() { Exact = true }).SelectOptionAsync("dark");
        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(dark.Paper, (await ColoursAsync(viewer)).Paper);
    }

    // What stands twice is changed once.
    [Fact]
    [Trait("Promise", "page")]
    public void No_colour_of_a_palette_stands_twice_in_the_style_sheets()
    {
        string[] colours = [.. Directory.EnumerateFiles(Path.Combine(Texts.Folder, "src"), "*.css", SearchOption.AllDirectories)
            .SelectMany(file => NamedColour().Matches(File.ReadAllText(file))).Select(colour => colour.Value)];

        Assert.NotEmpty(colours);
        Assert.Equal(colours.Distinct(), colours);
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Who_wants_nothing_to_move_sees_nothing_move()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer still = await lesson.OpenAsync(motion: ReducedMotion.Reduce);
        Viewer moving = await lesson.OpenAsync();
        const string count = "() => { window.moves = 0; const move = Element.prototype.animate;"
            + " Element.prototype.animate = function (...how) { window.moves++; return move.apply(this, how); }; }";
        foreach (Viewer viewer in (Viewer[])[still, moving])
        {
            await viewer.Page.EvaluateAsync(count);
        }

        await lesson.Session.RunAsync();
        foreach (Viewer viewer in (Viewer[])[still, moving])
        {
            await viewer.SeesDayAsync(SmallClass.Horizon, SmallClass.Horizon);
        }

        Assert.Equal(0, await still.Page.EvaluateAsync<int>("() => window.moves"));
        Assert.True(await moving.Page.EvaluateAsync<int>("() => window.moves") > 0, "no creator overtook another");
    }

    private static async Task<(string Paper, string Chart)> ColoursAsync(Viewer viewer) =>
        (await viewer.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"),
            await viewer.Page.Locator(".chart canvas").First.EvaluateAsync<string>("canvas => canvas.toDataURL()"));

    [GeneratedRegex("--[a-z-]+: #[0-9a-f]+")]
    private static partial Regex NamedColour();

    private static async Task AssertWholeAsync(Viewer viewer, bool hasLargeText)
    {
        await AssertWholeAsync(viewer, hasLargeText, "home");
        foreach (string title in Titles)
        {
            await viewer.OpenAsync(title);
            await viewer.OpenDetailsAsync();
            await AssertWholeAsync(viewer, hasLargeText, title);
        }
    }

    private static async Task AssertWholeAsync(Viewer viewer, bool hasLargeText, string where)
    {
        if (hasLargeText)
        {
            await viewer.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        }

        string[] cut = await viewer.Page.EvaluateAsync<string[]>(Sight.Script(CutOff));
        Assert.True(cut.Length == 0, $"{where}: {string.Join('\n', cut)}");
        Assert.False(
            await viewer.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"),
            $"{where} scrolls sideways");
    }
}
