using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>What people have of what they read.</summary>
public static class Welfare
{
    private const double SecondsPerMinute = 60;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "utility", "utility per item", Scale.LogOdds, Aggregator.Last7Days,
            "mean utility of an item")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.Utility] / Tally.FixedPoint, day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "quality", "quality per item", Scale.Index(), Aggregator.Last7Days,
            "mean quality of an item, 0 to 1")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.Quality] / Tally.FixedPoint, day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "usefulness", "usefulness per item", Scale.Deviations, Aggregator.Last7Days,
            "mean usefulness of an item, in standard deviations over people's posts")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.Usefulness] / Tally.FixedPoint, day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "entertainment", "entertainment per item", Scale.Deviations, Aggregator.Last7Days,
            "mean entertainment of an item, in standard deviations over people's posts")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.Entertainment] / Tally.FixedPoint, day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "topicVariety", "variety of topics", Scale.Share, Aggregator.Last7Days,
            "probability that two successive items of a session are on different topics")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.TopicChanges], day[Count.Successions])),
            Missing = "nobody read two items in a session",
        },
        new(
            "authorVariety", "variety of authors", Scale.Share, Aggregator.Last7Days,
            "probability that two successive items of a session are by different authors")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.AuthorChanges], day[Count.Successions])),
            Missing = "nobody read two items in a session",
        },
        new(
            "minutes", "minutes", Scale.Time("min"), Aggregator.Last7Days,
            "minutes of reading per user and day, at `feed.itemSeconds` per item")
        {
            Formulas = Everyone.Daily(day => day.Today.Impressions * day.World.Parameters.Feed.ItemSeconds / SecondsPerMinute / day.Users),
            SpokenName = "readingTime",
        },
    ];
}
