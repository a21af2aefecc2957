using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Policies;

/// <summary>
/// What one account may do of something, where the rules cap it per account and per operator. A cap that is no whole number is
/// kept over days: half a post a day is one every other day.
/// </summary>
internal static class DailyCap
{
    /// <summary>How often a day on average.</summary>
    /// <param name="perAccount">Cap per account.</param>
    /// <param name="perOperator">Cap on all personas of the operator together.</param>
    /// <param name="running">Number of personas that the operator runs.</param>
    public static double Rate(double perAccount, double perOperator, int running) =>
        Math.Min(perAccount, perOperator / Math.Max(1, running));

    /// <summary>How often today: an operator's cap is split evenly, and the rest goes round.</summary>
    /// <param name="perAccount">Cap per account.</param>
    /// <param name="perOperator">Cap on all personas of the operator together.</param>
    /// <param name="running">Number of personas that the operator runs.</param>
    /// <param name="rank">Which of them this is, from 0, by launch.</param>
    /// <param name="day">Day, from 0.</param>
    public static int Today(double perAccount, double perOperator, int running, int rank, RunDay day)
    {
        // Staggered by rank, so that accounts under half a post a day do not all post on the same days.
        long own = Until(perAccount, day + rank + 1) - Until(perAccount, day + rank);
        if (double.IsPositiveInfinity(perOperator))
        {
            return (int)own;
        }

        long before = Until(perOperator, day);
        long all = Until(perOperator, day + 1) - before;
        (long even, long rest) = Math.DivRem(all, Math.Max(1, running));
        long turn = (rank + running - (before % Math.Max(1, running))) % Math.Max(1, running);
        return (int)Math.Min(own, turn < rest ? even + 1 : even);
    }

    private static long Until(double cap, int days) =>
        double.IsPositiveInfinity(cap) ? (long)int.MaxValue * days : (long)Math.Floor(cap * days);
}
