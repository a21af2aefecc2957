namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>What is known at a run's end only: cascades, who was exposed, how fast claims reached people.</summary>
internal static class SpreadTwins
{
    private const int ReachHours = 30 * 24;
    private const double MostExposed = 0.01;

    public static Twin[] All { get; } =
    [
        new("exposureTopShare", ExposureTopShare),
        new("reachHalfTime", ReachHalfTime),
        new("cascadeSize", (moment, group) => Mean(Trees(moment, group), tree => tree.Size)),
        new("cascadeDepth", (moment, group) => Mean(Trees(moment, group), tree => tree.Depth)),
        new("cascadeBreadth", (moment, group) => Mean(Trees(moment, group), tree => tree.Breadth)),
        new("cascadeVirality", (moment, group) => Mean(Trees(moment, group), tree => tree.Virality)),
        new("cascadesByAi", moment => Mean(Trees(moment, "false"), tree => tree.IsByAi ? 1 : 0)),
    ];

    /// <summary>Where the most exposed hundredth ends within a person, that person counts in part.</summary>
    private static double? ExposureTopShare(Moment moment)
    {
        var people = new double[moment.World.Users];
        foreach (ItemRead item in moment.DaysSinceWarmUp.SelectMany(day => day.Items).Where(moment.Log.IsFalse))
        {
            people[item.Reader]++;
        }

        Array.Sort(people, static (left, right) => right.CompareTo(left));
        double most = MostExposed * people.Length;
        int whole = (int)most;
        return Quotient.Of(people.Take(whole).Sum() + ((most - whole) * people[whole]), people.Sum());
    }

    private static double? ReachHalfTime(Moment moment)
    {
        var days = new List<double>();
        foreach (Claim claim in moment.FalseClaims.Where(claim => claim.Start >= moment.Log.WarmUp * 24))
        {
            IEnumerable<int> reached = moment.Log.FirstImpressions(claim).Select(item => item.Tick - claim.Start);
            int[] hours = [.. reached.TakeWhile(hours => hours < ReachHours)];
            if (hours.Length > 0)
            {
                days.Add(hours[(hours.Length - 1) / 2] / 24.0);
            }
        }

        return days.Count == 0 ? null : days.Average();
    }

    private static double? Mean(CascadeTree[] trees, Func<CascadeTree, double> of) => trees.Length == 0 ? null : trees.Average(of);

    /// <summary>Cascades whose post could be read after the warm-up and can no longer be.</summary>
    private static CascadeTree[] Trees(Moment moment, string truth)
    {
        ILookup<ulong, Reshare> shares = moment.Log.Days.SelectMany(day => day.Reshares).ToLookup(share => share.Card.A);
        return
        [
            .. moment.Log.Days.SelectMany(day => day.Published)
                .Where(post => post.Claim != Claim.None && moment.Log.IsFalse(post.Claim) == (truth == "false"))
                .Where(post => post.Tick + TickInput.Window >= moment.Log.WarmUp * 24 && post.Tick + TickInput.Window <= moment.LastTick)
                .Where(post => shares[Card.IdentityOf(post)].Any())
                .Select(post => new CascadeTree(post.Class.IsAi(), shares[Card.IdentityOf(post)])),
        ];
    }
}
