namespace InfluenceSim.Model.Policies;

/// <summary>What one account may do of something a day, where the rules cap it per account and per operator.</summary>
internal static class DailyCap
{
    /// <summary>The account's cap: its operator's is split evenly, and who gets the rest changes from day to day.</summary>
    /// <param name="perAccount">Cap per account.</param>
    /// <param name="perOperator">Cap on all personas of the operator together.</param>
    /// <param name="running">Number of personas that the operator runs.</param>
    /// <param name="rank">Which of them this is, from 0, by launch.</param>
    /// <param name="day">Day.</param>
    public static double Of(double perAccount, double perOperator, int running, int rank, int day)
    {
        if (running <= 1 || double.IsPositiveInfinity(perOperator))
        {
            return Math.Min(perAccount, perOperator);
        }

        double whole = Math.Floor(perOperator);
        double even = Math.Floor(whole / running);
        double rest = whole - (even * running);
        return Math.Min(perAccount, (rank + day) % running < rest ? even + 1 : even);
    }

    /// <summary>What is left of a day's wish under a cap.</summary>
    public static int Apply(int wanted, double cap) => cap < wanted ? (int)Math.Max(0, cap) : wanted;
}
