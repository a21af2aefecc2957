using InfluenceSim.Results.Words;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.Pictures;

/// <summary>A linear scale in percent or percentage points that holds zero, with round ticks.</summary>
internal sealed record PlotScale(double Low, double High, double Step, double Left, double Width)
{
    /// <summary>One outcome that is far wider than the others is cut (and marked), or the others would be dots.</summary>
    private const double WidestOverMedian = 4;

    public IEnumerable<double> Ticks
    {
        get
        {
            for (int tick = (int)Math.Ceiling(Low / Step); tick <= (int)Math.Floor(High / Step); tick++)
            {
                yield return tick * Step;
            }
        }
    }

    public int Decimals => Step >= 1 ? 0 : NumberText.Decimals(Step, 1);

    public static PlotScale For(IReadOnlyList<(double? Estimate, Interval? Interval)> bars, double left, double width)
    {
        List<(double Low, double High)> ranges = [.. bars
            .Where(bar => bar.Estimate is not null)
            .Select(bar =>
                (Math.Min(bar.Interval?.Low ?? 0, bar.Estimate!.Value), Math.Max(bar.Interval?.High ?? 0, bar.Estimate!.Value)))];
        double[] sizes = [.. ranges.Select(range => Math.Max(Math.Abs(range.Low), Math.Abs(range.High))).Where(size => size > 0).Order()];
        double most = sizes.Length == 0 ? 1 : Math.Min(sizes[^1], WidestOverMedian * sizes[sizes.Length / 2]);
        double low = Math.Max(-most, ranges.Select(range => range.Low).Append(0).Min());
        double high = Math.Min(most, ranges.Select(range => range.High).Append(0).Max());

        // Zero at the very edge would hide on which side of it a row lies.
        low = Math.Min(low, -0.15 * (high - low)) * 1.04;
        high = Math.Max(high, 0.15 * (high - low)) * 1.04;
        double step = RoundStep((high - low) / 7);
        return new PlotScale(low, high, step, left, width);
    }

    public double At(double value) => Left + (Width * (Math.Clamp(value, Low, High) - Low) / (High - Low));

    private static double RoundStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double ratio = least / power;
        return power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
    }
}
