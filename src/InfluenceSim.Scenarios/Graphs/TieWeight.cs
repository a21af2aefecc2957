using System.Globalization;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Weights of ties. A weight above 0 makes a tie, 0 makes none; the model knows no weaker and stronger ties.</summary>
internal static class TieWeight
{
    public const string Allowed = "a number from 0";

    /// <summary>What is wrong with a weight; null if nothing is.</summary>
    public static string? Fault(ReadOnlySpan<char> text, out double weight)
    {
        bool isNumber = double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out weight);
        return !isNumber || !double.IsFinite(weight) ? "a weight that is no number" : weight < 0 ? "a negative weight" : null;
    }
}
