namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>When people read, and for how long (section 4, session; section 12, the diurnal weight).</summary>
internal static class SessionLaw
{
    private const int Hours = 24;

    /// <summary>min(cap, a w(hour) / 24).</summary>
    public static double Begins(FeedParameters feed, double sessionsPerDay, int hour) =>
        Math.Min(feed.SessionCap, sessionsPerDay * Weight(feed, hour) / Hours);

    /// <summary>exp(-kappa (u + 0.6)) / items, after an item of utility u.</summary>
    public static double Ends(FeedParameters feed, double utility) => Math.Exp(-feed.ItemsKappa * (utility + 0.6)) / feed.ItemsMean;

    /// <summary>Two cosines with peaks at 19 and 20 h, never below 0, of mean 1 over the day.</summary>
    private static double Weight(FeedParameters feed, int hour)
    {
        double mean = Enumerable.Range(0, Hours).Average(h => Raw(feed, h));
        return Raw(feed, hour) / mean;
    }

    private static double Raw(FeedParameters feed, int hour) => Math.Max(
        0,
        1
            + (feed.DiurnalFirst * Math.Cos(2 * Math.PI * (hour - 19) / Hours))
            + (feed.DiurnalSecond * Math.Cos(4 * Math.PI * (hour - 20) / Hours)));
}
