namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Who enters and who leaves, and what those offer who stay.</summary>
public static class Business
{
    /// <summary>Creators entered.</summary>
    public static MeasureDefinition Entries { get; } = new(
        "entries", "creators entered", Scale.Count("{creator}"), Aggregator.End,
        "creators that appeared for the first time in weeks that ended after day 0; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Weekly((week, maker) => week.Entries(maker)),
    };

    /// <summary>Creators left.</summary>
    public static MeasureDefinition Exits { get; } = new(
        "exits", "creators left", Scale.Count("{creator}"), Aggregator.End,
        "creators that quit or were retired or closed in weeks that ended after day 0; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Weekly((week, maker) => week.Exits(maker)),
    };

    /// <summary>Quality on offer.</summary>
    public static MeasureDefinition OfferedQuality { get; } = new(
        "offeredQuality", "quality on offer", Scale.LogOdds, Aggregator.End,
        "mean shift of the log odds of quality of influencers of the start: of survivors now, of leavers in their last week")
    {
        Formulas = EconomyGroups.Fates.Weekly((week, fate) => week.MeanOffer(fate, offer => offer.Quality)),
        Missing = "there were no influencers at the start",
    };

    /// <summary>Usefulness on offer.</summary>
    public static MeasureDefinition OfferedUsefulness { get; } = new(
        "offeredUsefulness", "usefulness on offer", Scale.Deviations, Aggregator.End,
        "mean shift of usefulness in standard deviations over people's posts, likewise")
    {
        Formulas = EconomyGroups.Fates.Weekly((week, fate) => week.MeanOffer(fate, offer => offer.Usefulness)),
        Missing = "there were no influencers at the start",
    };

    /// <summary>Authenticity on offer.</summary>
    public static MeasureDefinition OfferedAuthenticity { get; } = new(
        "offeredAuthenticity", "authenticity on offer", Scale.Index(), Aggregator.End,
        "mean authenticity, 0 to 1, likewise")
    {
        Formulas = EconomyGroups.Fates.Weekly((week, fate) => week.MeanOffer(fate, offer => offer.Authenticity)),
        Missing = "there were no influencers at the start",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Entries,
        Exits,
        new(
            "survival", "influencers still there", Scale.Share, Aggregator.End,
            "share of the influencers of the start who have not quit")
        {
            Formulas = Everyone.Weekly(week => Quotient.Of(
                week.Offers(Fate.Survivor).Count, week.Offers(Fate.Survivor).Count + week.Offers(Fate.Leaver).Count)),
            Missing = "there were no influencers at the start",
            Headlines = [MeasureGroup.All],
        },
        OfferedQuality,
        OfferedUsefulness,
        OfferedAuthenticity,
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
    [
        new([Entries, Exits], [.. RowTurns.Each(MeasureGroups.Makers.Names)]),
        new([OfferedQuality, OfferedUsefulness, OfferedAuthenticity], [.. RowTurns.Each(EconomyGroups.Fates.Names)]),
    ];
}
