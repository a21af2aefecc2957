namespace InfluenceSim.Model.Foundation.Numerics;

/// <summary>Finds the factor by which truncated sizes reach a total.</summary>
internal static class Scale
{
    private const int Bisections = 60;

    /// <summary>
    /// The c for which the sum of min(most, c * shape) is the total; the largest sum possible where the total is beyond reach.
    /// </summary>
    public static double For(IReadOnlyList<double> shape, double total, double most) => For(shape, total, _ => most);

    /// <summary>As above, with a bound for each entry.</summary>
    public static double For(IReadOnlyList<double> shape, double total, Func<int, double> most)
    {
        double low = 0;
        double high = 1;
        while (Sum(shape, high, most) < total && high < 1e12)
        {
            high *= 2;
        }

        for (int step = 0; step < Bisections; step++)
        {
            double middle = (low + high) / 2;
            if (Sum(shape, middle, most) < total)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static double Sum(IReadOnlyList<double> shape, double scale, Func<int, double> most)
    {
        double sum = 0;
        for (int i = 0; i < shape.Count; i++)
        {
            sum += Math.Min(most(i), scale * shape[i]);
        }

        return sum;
    }
}
