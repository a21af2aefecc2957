namespace InfluenceSim.Model.Measures.Economy;

/// <summary>The groups that only measures of the economy have.</summary>
internal static class EconomyGroups
{
    /// <summary>Niches with and without personas that a scenario puts there.</summary>
    public static Grouping<bool> Niches { get; } = new(MeasureGroup.AnyKey, ("contested", true), ("other", false));

    /// <summary>Parts of creators by income, as shares of them.</summary>
    public static Grouping<double> Parts { get; } = new(
        MeasureGroup.AnyKey, ("lowest-50", 0.5), ("lowest-80", 0.8), ("lowest-90", 0.9), ("lowest-99", 0.99));

    /// <summary>Influencers of the start by what became of them; that nobody met a fate is a finding.</summary>
    public static Grouping<Fate> Fates { get; } = new(
        (MeasureGroup.Named("survivor") with { Missing = "every influencer of the start left" }, Fate.Survivor),
        (MeasureGroup.Named("leaver") with { Missing = "no influencer of the start left" }, Fate.Leaver));

    /// <summary>Parties that can be fined.</summary>
    public static Grouping<FinedParty> Parties { get; } = new(
        MeasureGroup.AnyKey,
        ("operator", FinedParty.Operator),
        ("brand", FinedParty.Brand),
        ("platform", FinedParty.Platform),
        ("creator", FinedParty.Creator));
}
