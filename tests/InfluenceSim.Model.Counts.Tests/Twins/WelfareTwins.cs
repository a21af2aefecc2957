namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>What reading is worth, and what is read.</summary>
internal static class WelfareTwins
{
    public static Twin[] All { get; } =
    [
        new("utility", moment => moment.MeanItem(item => Steps.Of(item.Utility))),
        new("quality", moment => moment.MeanItem(item => Steps.Of(item.Row.Quality))),
        new("usefulness", moment => moment.MeanItem(item => Steps.Of(item.Row.Usefulness))),
        new("entertainment", moment => moment.MeanItem(item => Steps.Of(item.Row.Entertainment))),
        new("itemAge", moment => moment.MeanItem(item => item.Tick - item.Post.Tick)),
        new("recommendedShare", moment => moment.Share(_ => true, item => item.IsRecommended)),
        new("topicVariety", moment => Variety(moment, item => item.Post.Topic)),
        new("authorVariety", moment => Variety(moment, item => item.Post.Author)),
        new("minutes", moment => moment.Items.Count * moment.World.Parameters.Feed.ItemSeconds / 60 / moment.Users),
        new("sponsorshipNoticed", moment => moment.Share(item => item.Post.Sponsored, item => item.SponsorNoticed)),
    ];

    private static double? Variety(Moment moment, Func<ItemRead, int> of)
    {
        var pairs = moment.Items.GroupBy(item => item.Session).SelectMany(session => session.Zip(session.Skip(1))).ToList();
        return Quotient.Of(pairs.Count(pair => of(pair.First) != of(pair.Second)), pairs.Count);
    }
}
