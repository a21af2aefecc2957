using CsCheck;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Worlds;

public sealed class DiurnalTests
{
    private static readonly Gen<FeedParameters> Feeds =
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1])
            .Select((first, second) => new FeedParameters { DiurnalFirst = first, DiurnalSecond = second });

    [Fact]
    public void Weights_have_mean_one_and_are_never_negative() =>
        Feeds.Sample(feed =>
        {
            var diurnal = new Diurnal(feed);
            double[] weights = [.. Enumerable.Range(0, 24).Select(diurnal.Weight)];
            Assert.Equal(1, weights.Average(), 1e-12);
            Assert.All(weights, weight => Assert.True(weight >= 0));
        });

    [Fact]
    public void Weights_are_those_of_the_two_harmonics()
    {
        var diurnal = new Diurnal(new FeedParameters { DiurnalFirst = 0.75, DiurnalSecond = 0.25 });
        for (int hour = 0; hour < 24; hour++)
        {
            double expected = 1 + (0.75 * Math.Cos(2 * Math.PI * (hour - 19) / 24)) + (0.25 * Math.Cos(4 * Math.PI * (hour - 20) / 24));
            Assert.Equal(expected, diurnal.Weight(hour), 1e-9);
        }
    }

    [Fact]
    public void An_hour_comes_up_as_often_as_its_weight_says() =>
        Feeds.Sample(feed =>
        {
            var diurnal = new Diurnal(feed);
            const int draws = 24_000;
            int[] hours = new int[24];
            for (int i = 0; i < draws; i++)
            {
                hours[diurnal.Hour((i + 0.5) / draws)]++;
            }

            for (int hour = 0; hour < 24; hour++)
            {
                Assert.InRange(hours[hour] - (draws * diurnal.Weight(hour) / 24), -2, 2);
            }
        }, iter: 20);
}
