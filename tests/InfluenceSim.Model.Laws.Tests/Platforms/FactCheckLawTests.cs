using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>
/// Which posts with a false claim are checked, and when: a draw for whether, one for the delay, log-uniform between its
/// bounds.
/// </summary>
[Trait("Promise", "people-by-the-book")]
public sealed class FactCheckLawTests
{
    private const int Posts = 4_000;
    private static readonly World World = PlatformScene.World(personas: 3, people: 3);

    [Fact]
    public void Every_post_bears_its_label_from_the_hour_that_the_law_gives_it()
    {
        FactCheckLabels[][] arms =
        [
            [],
            [new FactCheckLabels { Coverage = 0.5, DelayMin = 12, DelayMax = 48 }],
            [new FactCheckLabels { Coverage = 0.9, DelayMin = 0, DelayMax = 0 }],
            [new FactCheckLabels { Coverage = 0.7, DelayMin = 0, DelayMax = 30, From = 1 }],
            [new FactCheckLabels { Coverage = 0.7, DelayMin = 30, DelayMax = 10 }],
            [
                new FactCheckLabels { Coverage = 0.2, DelayMin = 1, DelayMax = 3 },
                new FactCheckLabels { Coverage = 0.8, DelayMin = 5, DelayMax = 60, From = 2 },
            ],
        ];
        foreach (FactCheckLabels[] programmes in arms)
        {
            for (ulong number = 0; number < 300; number++)
            {
                ulong post = KeyedWords.Post(number, 4, 2);
                int published = 60 + (int)(number % 30);
                for (int tick = published; tick < published + 100; tick++)
                {
                    Rules rules = Rules.On(World.Parameters.Platform, programmes, new PolicyDay((tick / 24) - PlatformScene.WarmUp));
                    Assert.Equal(IsOn(programmes, post, published, tick),
                        FactCheck.IsOn(World, rules, post, new Tick(published), new Tick(tick)));
                }
            }
        }
    }

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(36)]
    [InlineData(48)]
    public void Half_of_the_delays_are_below_the_geometric_mean_of_the_bounds(int hours)
    {
        Rules rules = Rules.On(
            World.Parameters.Platform, [new FactCheckLabels { Coverage = 0.6, DelayMin = 12, DelayMax = 48 }], new PolicyDay(5));
        int found = Enumerable.Range(0, Posts)
            .Count(post => FactCheck.IsOn(World, rules, (ulong)post, new Tick(200), new Tick(200 + hours)));
        PlatformScene.AssertShare(0.6 * Math.Log(hours / 12.0) / Math.Log(4), found, Posts);
    }

    private static bool IsOn(FactCheckLabels[] programmes, ulong post, int published, int tick)
    {
        var draws = new KeyedWords(World.Key.Value);
        return programmes.Where(programme => (tick / 24) - PlatformScene.WarmUp >= programme.From).Any(programme =>
        {
            double least = Math.Max(1, programme.DelayMin);
            double most = Math.Max(least, programme.DelayMax);
            double delay = programme.DelayMax == 0 ? 0 : least * Math.Pow(most / least, draws.Uniform(Draw.FactCheck, 1, post));
            return draws.Uniform(Draw.FactCheck, 0, post) < programme.Coverage && tick >= published + delay
                && tick >= PlatformScene.Hour(programme.From);
        });
    }
}
