using MathNet.Numerics.RootFinding;

namespace InfluenceSim.Statistics;

/// <summary>
/// Exponent of a heavy tail by Clauset, Shalizi and Newman (2009): maximum likelihood above each candidate for the
/// least value, of which the one with the smallest Kolmogorov-Smirnov distance is taken.
/// </summary>
public static class TailExponent
{
    /// <summary>Units that a tail needs by default: their paper finds estimates from fewer than about 50 unreliable.</summary>
    public const long DefaultLeastUnits = 50;

    // A likelihood that still rises at 20 says that there is no power law, not that its exponent is 20.
    private const double Steepest = 20;
    private const double Flattest = 1.001;
    private const double Nudge = 1e-5;

    /// <summary>Of integers from 1 up; zeros are outside any tail and left out.</summary>
    /// <param name="histogram">Value, and how many units have it.</param>
    /// <param name="leastUnits">Least number of units in the tail.</param>
    /// <returns>The fit; none where too few units are left or all have one value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static TailFit? Discrete(IEnumerable<KeyValuePair<long, long>> histogram, long leastUnits = DefaultLeastUnits)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return Best([.. WeightedValues.Of(histogram).Where(bar => bar.Value >= 1)], leastUnits, FitDiscrete);
    }

    /// <summary>Of positive real numbers; zeros and negative ones are left out.</summary>
    /// <param name="values">The values.</param>
    /// <param name="leastUnits">Least number of units in the tail.</param>
    /// <returns>The fit; none where too few units are left or all have one value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or not a number.</exception>
    public static TailFit? Continuous(IEnumerable<double> values, long leastUnits = DefaultLeastUnits)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Best([.. WeightedValues.Of(values).Where(bar => bar.Value > 0)], leastUnits, FitContinuous);
    }

    private delegate TailFit? Fit(ReadOnlySpan<(double Value, long Count)> tail, long units, double sumOfLogs);

    private static TailFit? Best((double Value, long Count)[] values, long leastUnits, Fit fit)
    {
        TailFit? best = null;
        long units = 0;
        double sumOfLogs = 0;
        for (int from = values.Length - 1; from >= 0; from--)
        {
            units += values[from].Count;
            sumOfLogs += values[from].Count * Math.Log(values[from].Value);

            // One distinct value has no slope.
            if (units < leastUnits || from == values.Length - 1)
            {
                continue;
            }

            TailFit? candidate = fit(values.AsSpan(from), units, sumOfLogs);
            if (candidate is not null && (best is null || candidate.Distance <= best.Distance))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static TailFit? FitContinuous(ReadOnlySpan<(double Value, long Count)> tail, long units, double sumOfLogs)
    {
        double from = tail[0].Value;
        double exponent = 1 + (units / (sumOfLogs - (units * Math.Log(from))));
        double distance = 0;
        long below = 0;
        foreach ((double value, long count) in tail)
        {
            double model = 1 - Math.Pow(value / from, 1 - exponent);
            double before = (double)below / units;
            below += count;
            double after = (double)below / units;
            distance = Math.Max(distance, Math.Max(Math.Abs(model - before), Math.Abs(model - after)));
        }

        return exponent < Steepest ? new TailFit(exponent, from, units, distance) : null;
    }

    private static TailFit? FitDiscrete(ReadOnlySpan<(double Value, long Count)> tail, long units, double sumOfLogs)
    {
        double from = tail[0].Value;
        double meanLog = (sumOfLogs / units) - Math.Log(from);

        // The log likelihood is concave, so it has its maximum where its slope is zero, and nowhere if there is no such place.
        if (!Brent.TryFindRoot(s => meanLog + Slope(s), Flattest, Steepest, 1e-9, 100, out double exponent))
        {
            return null;
        }

        double norm = HurwitzZeta.Scaled(exponent, from);
        double distance = 0;
        long below = 0;
        foreach ((double value, long count) in tail)
        {
            // Between two observed values the empirical function is flat while the model's rises: both ends count.
            distance = Math.Max(distance, Math.Abs(Below(value) - ((double)below / units)));
            below += count;
            distance = Math.Max(distance, Math.Abs(Below(value + 1) - ((double)below / units)));
        }

        return new TailFit(exponent, from, units, distance);

        double Slope(double s) =>
            (Math.Log(HurwitzZeta.Scaled(s + Nudge, from)) - Math.Log(HurwitzZeta.Scaled(s - Nudge, from))) / (2 * Nudge);

        double Below(double value) => 1 - (Math.Pow(value / from, -exponent) * HurwitzZeta.Scaled(exponent, value) / norm);
    }
}
