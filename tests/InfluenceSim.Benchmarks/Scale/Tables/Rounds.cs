using System.Globalization;

namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>What the rounds of one figure gave.</summary>
/// <param name="Values">One value for each round; at least one.</param>
internal sealed record Rounds(IReadOnlyList<double> Values)
{
    /// <summary>The middle value.</summary>
    public double Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>The middle value with the least and the greatest, where there are several.</summary>
    /// <param name="digits">Digits behind the point.</param>
    public string Text(int digits) =>
        Values.Count == 1
            ? Number(Median, digits)
            : $"{Number(Median, digits)} ({Number(Values.Min(), digits)} to {Number(Values.Max(), digits)})";

    private static string Number(double value, int digits) =>
        value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
