using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Measures.Themes;

namespace InfluenceSim.Model.Measures;

/// <summary>The measures that every run has, theme by theme.</summary>
public static class DataDictionary
{
    /// <summary>All of them, in the order in which tables show them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        .. AiShare.All,
        .. Reach.All,
        .. Claims.All,
        .. Trust.All,
        .. Perceived.All,
        .. Attention.All,
        .. Audience.All,
        .. Opinion.All,
        .. Relations.All,
        .. Spread.All,
        .. Reception.All,
        .. Welfare.All,
        .. Standing.All,
        .. Moderation.All,
        .. Income.All,
        .. Market.All,
        .. Business.All,
        .. Traceable.All,
        .. Exposure.All,
        .. Cascades.All,
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
        [.. Attention.Turns, .. Opinion.Turns, .. Income.Turns, .. Business.Turns, .. Cascades.Turns];

    /// <summary>One of them.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public static MeasureDefinition Get(string name) => MeasureRegistry.Ours.Get(name);
}
