using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>The way through a small lesson as somebody goes it who teaches and guesses on one screen.</summary>
internal static class LessonWay
{
    public const string Change = "change";
    public const string Value = "value";
    public const string Line = "line";

    /// <summary>The guess is whole, and not stored.</summary>
    public const string Chosen = "guess that is chosen";

    /// <summary>The worlds have run, and one is asked what one saw.</summary>
    public const string Over = "what one saw";

    /// <summary>Guess and result stand beside each other.</summary>
    public const string Result = "result";

    /// <summary>A lesson that asks for one kind of guess.</summary>
    public static string TextOf(string kind) => kind switch
    {
        Change => SmallLesson.Change,
        Line => SmallLesson.Line,
        _ => SmallLesson.Line.Replace("kind: line", "kind: value", StringComparison.Ordinal),
    };

    /// <summary>What the small lesson is called.</summary>
    public static string TitleIn(string language) => language == "sv" ? "En liten" : "A small one";

    /// <summary>Goes the whole way, and stops where there is something new to see.</summary>
    public static async IAsyncEnumerable<string> StagesAsync(Viewer viewer, string kind)
    {
        await BeginAsync(viewer, TitleIn(viewer.Texts.Language));
        yield return "guess";
        await ChooseAsync(viewer, kind);
        yield return Chosen;
        await viewer.ClickAsync("lesson.store");
        await Expect(viewer.Page.GetByText(viewer.Texts["lesson.stored"].Split('{')[0])).ToBeVisibleAsync();
        yield return "stored guess";
        await viewer.ClickAsync("controls.run");
        await Expect(viewer.Page.Locator("button.saw")).ToHaveCountAsync(3);
        yield return Over;
        await viewer.Page.Locator("button.saw[value=lower]").ClickAsync();
        await Expect(viewer.Page.Locator(".gap")).ToBeVisibleAsync();
        await Expect(viewer.Page.Locator(".teacher .dots .result")).ToHaveCountAsync(1);
        yield return Result;
    }

    /// <summary>Puts a lesson before the class.</summary>
    public static async Task BeginAsync(Viewer viewer, string title)
    {
        await viewer.OpenAsync("lessons.title");
        string begin = viewer.Texts.With("lessons.chooseThis", ("title", title));
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = begin, Exact = true }).ClickAsync();
        await Expect(viewer.Page.Locator(".lesson-form h3")).ToHaveTextAsync(title);
    }

    private static async Task ChooseAsync(Viewer viewer, string kind)
    {
        await Expect(viewer.Button("lesson.store")).ToBeDisabledAsync();
        switch (kind)
        {
            case Change:
                await viewer.Page.GetByLabel(viewer.Texts["lesson.lower"], new() { Exact = true }).CheckAsync();
                await viewer.Page.Locator("#guess-size").FillAsync("30");
                break;
            case Value:
                await viewer.Page.Locator("#guess-value").FillAsync("30");
                break;
            default:
                ILocator axes = viewer.Page.Locator("svg.line-box");
                await axes.ScrollIntoViewIfNeededAsync();
                LocatorBoundingBoxResult box = (await axes.BoundingBoxAsync())!;
                await viewer.Page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height * 0.4f));
                await viewer.Page.Mouse.DownAsync();
                await viewer.Page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height * 0.7f), new() { Steps = 5 });
                await viewer.Page.Mouse.UpAsync();
                break;
        }

        await Expect(viewer.Button("lesson.store")).ToBeEnabledAsync();
    }
}
