using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>
/// A factor of down-ranking means the same in every feed and among recommendations: the share of people who still see a post.
/// </summary>
[Trait("Promise", "reported-faults")]
public sealed class DownrankMeaningTests
{
    [Theory]
    [InlineData(FeedAlgorithm.Engagement, 0)]
    [InlineData(FeedAlgorithm.Interest, 0)]
    [InlineData(FeedAlgorithm.Chronological, 0)]
    [InlineData(FeedAlgorithm.Engagement, 1)]
    public void A_factor_of_a_quarter_leaves_about_a_quarter_of_the_impressions_of_a_post(string algorithm, double recommended)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 500, warmUp: 1, horizon: 8);
        World world = SmallWorld.Build(parameters with
        {
            Feed = parameters.Feed with { Algorithm = algorithm, OutOfNetworkShare = recommended, Explore = 1 },
            Claims = parameters.Claims with { UserFalseShare = 0 },
        });

        // Lowered posts make room for others: what is left is a little more than the factor.
        Assert.InRange(PerPost(world, 0.25) / PerPost(world, 1), 0.2, 0.4);
    }

    private static double PerPost(World world, double factor)
    {
        MeasureValue[] values =
        [
            .. SmallWorld.Summaries(world, new Downrank { Target = DownrankTarget.Ai, Factor = factor })
                .SelectMany(summary => summary.Measures),
        ];
        double Last(string measure) => values.Last(value => value.Measure == measure && value.Group == "ai").Value;
        return Last("impressions7d") / Last("posts7d");
    }
}
