using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Parts;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Feed;

/// <summary>Why an item is shown is told in parts that add up to its score, whatever ranks.</summary>
public sealed class PlacingTests
{
    private static readonly SimulationParameters Parameters = SmallWorld.Parameters(120);

    [Theory]
    [InlineData(FeedAlgorithm.Engagement, "age appeal interest noise popularity tie")]
    [InlineData(FeedAlgorithm.Interest, "age interest noise")]
    [InlineData(FeedAlgorithm.Chronological, "hour noise")]
    public void Parts_add_up_to_the_score(string algorithm, string names) =>
        Check(Parameters with { Feed = Parameters.Feed with { Algorithm = algorithm } }, names);

    [Fact]
    public void What_pulls_towards_claims_is_a_part() => Check(
        Parameters with { Feed = Parameters.Feed with { ClaimAffinity = 0.7 } }, "affinity age appeal interest noise popularity tie");

    [Fact]
    public void A_ranking_that_says_no_parts_has_its_score_as_one_and_what_was_read_as_another() => Check(
        Parameters with
        {
            Feed = Parameters.Feed with { Algorithm = "onceMore", Own = new ByName<object>().With("onceMore", new OnceMore()) },
        },
        "noise score session");

    [Fact]
    public void A_feed_that_a_policy_made_chronological_says_so() =>
        Check(Parameters, "hour noise", new ChronologicalFeed());

    private static void Check(SimulationParameters parameters, string names, params Policy[] policies)
    {
        World world = SmallWorld.Build(parameters);
        var parts = new LocalParts(world);
        var run = new LocalSimulation(new Conductor(world, policies), parts);
        run.Run(parameters.WarmUpTicks + Tick.PerDay);
        parts.Blocks[0].Watch(Enumerable.Range(0, world.Users).Select(user => new Account(user)));
        run.Run(parameters.WarmUpTicks + (3 * Tick.PerDay));
        FeedItem[] ranked = [.. parts.Blocks[0].TakeWatched().Items.Where(item => !item.Recommended)];

        Assert.True(ranked.Length > 50, $"{ranked.Length} items");
        Assert.All(ranked, item => Assert.Equal(item.Placing.Score, item.Placing.Parts.Sum(part => part.Value), 9));
        IEnumerable<string> found = ranked.SelectMany(item => item.Placing.Parts).Select(part => part.Name).Distinct();
        Assert.Equal(names, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }
}
