namespace InfluenceSim.Statistics;

/// <summary>Age by which half of everything that ever came had come.</summary>
public static class HalfLife
{
    /// <summary>Of counts by age.</summary>
    /// <param name="countsByHour">What came in the first hour, the second, and so on.</param>
    /// <returns>Hours, interpolated within the hour; none where nothing came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double? Hours(IReadOnlyList<long> countsByHour)
    {
        ArgumentNullException.ThrowIfNull(countsByHour);
        foreach (long count in countsByHour)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(countsByHour));
        }

        double half = countsByHour.Sum() / 2.0;
        if (half <= 0)
        {
            return null;
        }

        double come = 0;
        int hour = 0;
        while (come + countsByHour[hour] < half)
        {
            come += countsByHour[hour++];
        }

        return hour + ((half - come) / countsByHour[hour]);
    }
}
