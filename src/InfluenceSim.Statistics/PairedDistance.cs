namespace InfluenceSim.Statistics;

/// <summary>Kolmogorov-Smirnov distance between the first and the second values of pairs.</summary>
/// <param name="Distance">The distance, from 0 to 1.</param>
/// <param name="UpperBound">Upper 95 % bound of it.</param>
/// <remarks>
/// The bound is the 95 % quantile of the distance over resamples of the pairs (Efron 1979). Resampling pairs keeps what the
/// matching fixed, that both sides have the same sizes; and counts have many ties, for which bounds made for continuous values
/// (Dvoretzky, Kiefer and Wolfowitz) are far too wide. Since a distance is never negative, that of a resample lies above the
/// sample's on average where the sides hardly differ: the bound errs upwards, against "not told apart".
/// </remarks>
public sealed record PairedDistance(double Distance, double UpperBound)
{
    private const int Resamples = 1_000;
    private const int Seed = 20_211;

    /// <summary>Compares the two sides of pairs.</summary>
    /// <param name="pairs">Pairs of counts; the time and the memory it takes grow with the range of the values.</param>
    /// <returns>The distance and its bound; the same for the same pairs, since the resamples have a seed of their own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no pair.</exception>
    public static PairedDistance Of(IReadOnlyList<(int First, int Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfZero(pairs.Count, nameof(pairs));
        int least = pairs.Min(pair => Math.Min(pair.First, pair.Second));
        int values = pairs.Max(pair => Math.Max(pair.First, pair.Second)) - least + 1;
        (int First, int Second)[] shifted = [.. pairs.Select(pair => (pair.First - least, pair.Second - least))];
        var random = new Random(Seed);
        double[] resampled = new double[Resamples];
        for (int resample = 0; resample < Resamples; resample++)
        {
            resampled[resample] = Between(random.GetItems(shifted, shifted.Length), values);
        }

        Array.Sort(resampled);
        return new PairedDistance(Between(shifted, values), resampled[(int)(MeanInterval.Coverage * Resamples)]);
    }

    private static double Between((int First, int Second)[] pairs, int values)
    {
        // How many more of the first than of the second have each value.
        int[] more = new int[values];
        foreach ((int first, int second) in pairs)
        {
            more[first]++;
            more[second]--;
        }

        int above = 0;
        int greatest = 0;
        foreach (int here in more)
        {
            above += here;
            greatest = Math.Max(greatest, Math.Abs(above));
        }

        return greatest / (double)pairs.Length;
    }
}
