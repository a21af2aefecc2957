using CsCheck;

namespace InfluenceSim.Model.Laws.Tests.Creators;

[Trait("Promise", "people-by-the-book")]
public sealed class BanditTests
{
    private static readonly BanditParameters Options = new() { Styles = 3, PriorMean = 0.08, PriorSd = 0.05, NoiseVariance = 0.08 };

    [Fact]
    public void Posterior_is_that_of_a_normal_prior_with_known_noise() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 5_000], Gen.Int[0, 900]).Array[0, 30].Sample(posts =>
        {
            var bandit = new Bandit(Options, 4);
            foreach ((int topic, int style, int impressions, int rewards) in posts)
            {
                bandit.Learn(topic, style, impressions, rewards);
            }

            for (int arm = 0; arm < 12; arm++)
            {
                var own = posts.Where(post => (post.Item1 * 3) + post.Item2 == arm).ToArray();
                double n = own.Sum(post => post.Item3);
                double mean = n == 0 ? 0 : own.Sum(post => post.Item4) / n;

                // Shrinkage: the weight of the data is n over n + noise / prior variance.
                double weight = n / (n + (0.08 / (0.05 * 0.05)));
                double data = n == 0 ? own.Sum(post => post.Item4) / (0.08 / (0.05 * 0.05)) : weight * mean;
                (double found, double sd) = bandit.Posterior(arm);
                Assert.Equal(((1 - weight) * 0.08) + data, found, 1e-9);
                Assert.Equal(0.05 * Math.Sqrt(1 - weight), sd, 1e-9);
            }
        });

    [Fact]
    public void Choices_go_to_the_arm_that_works_as_evidence_grows()
    {
        var draws = new Draws(ReplicateKey.Of(4, 0));
        var bandit = new Bandit(Options, 4);
        int Best() => Enumerable.Range(0, 500).Count(post => bandit.Choose(draws, (ulong)post, fixedTopic: null) == (2, 1));
        int before = Best();
        for (int topic = 0; topic < 4; topic++)
        {
            for (int style = 0; style < 3; style++)
            {
                bandit.Learn(topic, style, 20_000, (topic, style) == (2, 1) ? 3_000 : 1_000);
            }
        }

        Assert.InRange(before, 10, 100);
        Assert.True(Best() > 490);
    }

    [Fact]
    public void A_given_topic_stays() =>
        Gen.Select(Gen.Int[0, 3], Gen.ULong).Sample((topic, post) =>
            Assert.Equal(topic, new Bandit(Options, 4).Choose(new Draws(ReplicateKey.Of(4, 0)), post, topic).Topic));
}
