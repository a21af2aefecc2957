using InfluenceSim.Model.Parameters;
using InfluenceSim.Page.Tests.Support;
using InfluenceSim.Scenarios;
using static Microsoft.Playwright.Assertions;

namespace InfluenceSim.Page.Tests;

/// <summary>Ten thousand people on one picture.</summary>
public sealed class ManyPeopleTests(Classroom classroom) : IClassFixture<Classroom>
{
    private const int People = 10_000;
    private const int Days = 3;

    // What of the front canvas is drawn on, in pixels.
    private const string Drawn = """
        () => {
          const canvas = document.querySelector('.crowd canvas:last-child');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let drawn = 0;
          for (let i = 3; i < data.length; i += 4) {
            drawn += data[i] > 0 ? 1 : 0;
          }
          return drawn;
        }
        """;

    private const string FramesPerSecond = """
        () => new Promise((done) => {
          const start = performance.now();
          let frames = 0;
          const frame = (time) => {
            frames++;
            if (time - start > 2500) {
              done(frames / (time - start) * 1000);
            } else {
              requestAnimationFrame(frame);
            }
          };
          requestAnimationFrame(frame);
        })
        """;

    [Fact]
    [Trait("Promise", "page")]
    public async Task All_are_drawn_and_how_many_frames_a_second_there_are_is_printed()
    {
        Scenario small = SmallClass.Scenario;
        SimulationParameters parameters = small.Parameters with
        {
            WarmUp = 1,
            Population = small.Parameters.Population with { Users = People },
        };
        await using SchoolHour lesson = await classroom.BeginAsync(scenario: small with { Parameters = parameters });
        for (int day = 0; day < Days; day++)
        {
            await lesson.Session.StepAsync();
        }

        Viewer viewer = await lesson.OpenAsync();
        await viewer.OpenAsync("network.title");
        await Expect(viewer.Page.Locator(".key li")).ToHaveCountAsync(6);
        Assert.True(await viewer.Page.EvaluateAsync<int>(Drawn) > People, "not everybody is drawn");

        // Claims are played from their launch on; this from the start.
        await viewer.Page.GetByLabel(viewer.Texts["network.layer"], new() { Exact = true }).SelectOptionAsync("ai");
        await viewer.ClickAsync("network.play");
        double frames = await viewer.Page.EvaluateAsync<double>(FramesPerSecond);
        TestContext.Current.TestOutputHelper?.WriteLine($"{frames:F1} frames a second while {People} people change");
        await Expect(viewer.Page.Locator(".opened table tbody tr")).ToHaveCountAsync(Days + 1);
        await viewer.AssertSoundAsync();
    }
}
