using System.Globalization;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.Words;

/// <summary>What kind of number a measure is, in words.</summary>
internal static class ScaleWords
{
    public static string Of(Scale scale) => scale.Kind switch
    {
        ScaleKind.Share => "share",
        ScaleKind.ShareShift => "shift of a share",
        ScaleKind.Index => "index" + Range(scale),
        ScaleKind.Shift => "shift" + Range(scale),
        ScaleKind.Count => "count",
        ScaleKind.Money => "money",
        ScaleKind.Balance => "balance of money",
        ScaleKind.Time => "time",
        ScaleKind.LogOdds => "log odds",
        ScaleKind.Deviations => "standard deviations",
        ScaleKind.Exponent => "exponent",
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Kind, "a scale without words"),
    };

    private static string Range(Scale scale) => (scale.Low, scale.High) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $" {low} to {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $" from {low}"),
        _ => "",
    };
}
