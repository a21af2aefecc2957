using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Measures.Themes;

namespace InfluenceSim.Web.Days;

/// <summary>One measure of both worlds on a day.</summary>
/// <param name="Measure">Name in the data dictionary, with its group.</param>
/// <param name="First">Value in the first world; null where the day has none.</param>
/// <param name="Second">Value in the second world.</param>
/// <param name="Difference">Second less first; null where either is missing.</param>
public sealed record Headline(string Measure, double? First, double? Second, double? Difference)
{
    private const string Human = "human";

    /// <summary>Attention shift, reach of misinformation, trust and human creators' income, in the order of the page.</summary>
    internal static IReadOnlyList<(string Measure, string Group)> Shown { get; } =
    [
        (AiShare.Shift.Name, MeasureGroup.All), (Reach.OfFalseClaims.Name, MeasureGroup.All), (Trust.InHumans.Name, MeasureGroup.All),
        (Income.Mean.Name, Human),
    ];

    internal static Headline Of(string measure, string group, WorldDay first, WorldDay second)
    {
        double? one = first.Of(measure, group);
        double? two = second.Of(measure, group);
        return new Headline($"{measure}/{group}", one, two, two - one);
    }
}
