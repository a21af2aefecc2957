using InfluenceSim.Page.Tests.Support;

namespace InfluenceSim.Page.Tests;

/// <summary>Who opens the page sees little at first, and can start with it.</summary>
public sealed class FirstScreenTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int MostControls = 4;
    private const int MostWords = 40;
    private const int MostTabs = 5;

    // What is in sight: within the window, and not hidden from the eye.
    private const string Seen = """
        (what) => {
          const isSeen = (element) => {
            const box = element.getBoundingClientRect();
            return box.top < innerHeight && box.bottom > 0 && isInSight(element);
          };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const words = [];
          while (texts.nextNode()) {
            if (isSeen(texts.currentNode.parentElement)) {
              words.push(...texts.currentNode.data.split(/\s+/u).filter((word) => /\p{L}/u.test(word)));
            }
          }
          const controls = [...document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]')].filter(isSeen);
          return what === 'words' ? words : controls.map((control) => control.textContent.trim());
        }
        """;

    [Theory]
    [MemberData(nameof(WholeWayTests.Ways), MemberType = typeof(WholeWayTests))]
    [Trait("Promise", "page")]
    public async Task The_first_screen_has_few_controls_and_few_words(string language, string screen)
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync(language, Screen.Of(screen));

        string[] controls = await viewer.Page.EvaluateAsync<string[]>(Sight.Script(Seen), "controls");
        string[] words = await viewer.Page.EvaluateAsync<string[]>(Sight.Script(Seen), "words");

        Assert.InRange(controls.Length, 1, MostControls);
        Assert.Contains(viewer.Texts["controls.rules"], controls);
        Assert.True(words.Length is > 0 and <= MostWords, $"{words.Length} words: {string.Join(' ', words)}");
    }

    [Fact]
    [Trait("Promise", "page")]
    public async Task Run_is_reached_in_a_few_tabs()
    {
        await using SchoolHour lesson = await classroom.BeginAsync();
        Viewer viewer = await lesson.OpenAsync();
        var passed = new List<string>();
        while (passed.Count < MostTabs && passed.LastOrDefault() != "run")
        {
            await viewer.Page.Keyboard.PressAsync("Tab");
            passed.Add(await viewer.Page.EvaluateAsync<string>("() => document.activeElement.className"));
        }

        Assert.Equal("run", passed[^1]);
    }
}
