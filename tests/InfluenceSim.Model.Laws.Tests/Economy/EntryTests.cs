using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Economy;

[Trait("Promise", "people-by-the-book")]
public sealed class EntryTests
{
    private static readonly World World = BusinessSample.Build(new AdaptationParameters { Entry = 1 }, influencers: 100);
    private static readonly int[] Entrants =
        [.. Enumerable.Range(0, World.Creators.Count).Where(creator => World.Creators[creator].EntryWeek > 0)];

    [Fact]
    public void More_enter_where_creators_earn_more_and_who_enters_for_little_enters_for_more()
    {
        int[] Entering(double livingWages) =>
            [.. Entrants.Where(creator => Entry.Enters(World, new CreatorId(creator), livingWages * 750_000))];
        Assert.Empty(Entering(0));

        // At the median reservation income half enter: hope is as often too high as too low.
        Assert.Equal(0.5, Entering(0.4).Length / (double)Entrants.Length, 0.06);
        Assert.Subset(Entering(0.8).ToHashSet(), Entering(0.4).ToHashSet());
        Assert.True(Entering(0.8).Length > 1.3 * Entering(0.4).Length);
        Assert.Equal(Entrants, Entering(1_000));
    }
}
