namespace InfluenceSim.Statistics;

/// <summary>What is known of events that never happened: upper 95 % bounds.</summary>
public static class ZeroEvents
{
    private const double Miss = 1 - MeanInterval.Coverage;

    /// <summary>Greatest share of trials with an event that agrees with seeing none: 1 - 0.05^(1/n) (Clopper and Pearson 1934).</summary>
    /// <param name="trials">Independent trials, at least 1; none of them had an event.</param>
    /// <returns>A share, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no trial.</exception>
    public static double ShareAtMost(int trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        return 1 - Math.Pow(Miss, 1.0 / trials);
    }

    /// <summary>Greatest mean of a count that agrees with seeing 0 only, where its events come singly (Poisson): -ln(0.05) / n.</summary>
    /// <param name="counts">Independent counts, at least 1; all of them were 0.</param>
    /// <returns>Events a count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no count.</exception>
    public static double MeanAtMost(int counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts, 1);
        return -Math.Log(Miss) / counts;
    }

    /// <summary>The same of two counts at once, -ln(0.025) / n each; the difference of their means is within it too.</summary>
    /// <param name="pairs">Pairs of counts, at least 1; all of them were 0.</param>
    /// <returns>Events a count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no pair.</exception>
    public static double MeanOfTwoAtMost(int pairs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 1);
        return -Math.Log(Miss / 2) / pairs;
    }
}
