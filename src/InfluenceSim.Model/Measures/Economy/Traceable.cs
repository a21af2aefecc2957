namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Whose maker is known.</summary>
public static class Traceable
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "claimsTraceable", "claim impressions, maker known", Scale.Share, Aggregator.Last7Days,
            "share of impressions of creators' false claims whose maker is known: a person, a disclosed persona, or one whose "
            + "operator was struck or proved its identity")
        {
            Formulas = Everyone.Weekly(week => week.TraceableClaims),
            Missing = "there were no such impressions",
        },
        new(
            "undisclosedTraceable", "undisclosed AI, maker known", Scale.Share, Aggregator.Last7Days,
            "share of impressions of undisclosed personas whose operator was struck or proved its identity")
        {
            Formulas = Everyone.Weekly(week => week.TraceableUndisclosed),
            Missing = "there were no such impressions",
        },
    ];
}
