namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Who earns what.</summary>
internal static class IncomeTwins
{
    public static Twin[] All { get; } =
    [
        Of("income", (week, group) => Mean(week, creator => IsOf(week, creator, group), week.Income)),
        Of("netIncome", (week, group) => Mean(week, creator => IsOf(week, creator, group), week.NetIncome)),
        Of("incomeTotal", (week, group) => week.Active(creator => week.Is(creator, group)).Sum(week.Income)),
        Of("incomeByNiche", (week, group) => MeanHuman(week, creator => IsContested(week, creator) == (group == "contested"))),
        Of("incomeByTier", (week, group) => MeanHuman(week, creator => TierOf(week, creator) == group)),
        Of("incomeGini", (week, _) => Gini(Incomes(week))),
        Of("incomeLorenz", (week, group) => Poorest(Incomes(week), PartOf(group))),
        Of("incomeTail", (week, _) => Tail(Incomes(week))),
        Of("belowLivingWage", (week, _) => BelowLivingWage(week)),
        Of("creatorsActive", (week, group) => week.Active(creator => week.KindOf(creator) == group).Length),
    ];

    /// <summary>A measure of the week settled last.</summary>
    public static Twin Of(string measure, Func<Settlement, string, double?> count) =>
        new(measure, (moment, group) => Settlement.Of(moment) is { } week ? count(week, group) : null);

    private static bool IsOf(Settlement week, int creator, string group) =>
        group is "ai" or "human" ? week.Is(creator, group) : week.KindOf(creator) == group;

    private static double? Mean(Settlement week, Func<int, bool> which, Func<int, double> of)
    {
        int[] creators = week.Active(which);
        return Quotient.Of(creators.Sum(of), creators.Length);
    }

    private static double? MeanHuman(Settlement week, Func<int, bool> which) =>
        Mean(week, creator => week.Is(creator, "human") && which(creator), week.Income);

    private static double[] Incomes(Settlement week) => [.. week.Active(creator => week.Is(creator, "human")).Select(week.Income).Order()];

    private static bool IsContested(Settlement week, int creator) =>
        week.Log.World.Creators.Any(other => other.StaysInNiche && other.Niche == week.Log.World.Creators[creator].Niche);

    private static string TierOf(Settlement week, int creator) => TierNames.Of(week.Week.Followers[creator] / week.Log.ReferenceFollowers);

    /// <summary>Half of the mean difference between two, over the mean.</summary>
    private static double? Gini(double[] incomes) =>
        Quotient.Of(incomes.Sum(left => incomes.Sum(right => Math.Abs(left - right))), 2.0 * incomes.Length * incomes.Sum());

    private static double PartOf(string group) => group switch
    {
        "lowest-50" => 0.5,
        "lowest-80" => 0.8,
        "lowest-90" => 0.9,
        "lowest-99" => 0.99,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "a part without a number"),
    };

    /// <summary>The Lorenz curve, straight between two people.</summary>
    private static double? Poorest(double[] incomes, double part) =>
        Quotient.Of(incomes.Select((income, rank) => income * Math.Clamp((part * incomes.Length) - rank, 0, 1)).Sum(), incomes.Sum());

    /// <summary>Hill's estimator over the best-paid quarter, of ten people or more.</summary>
    private static double? Tail(double[] incomes)
    {
        int best = incomes.Length / 4;
        double next = best == 0 ? 0 : incomes[^(best + 1)];
        return best < 10 || next <= 0 ? null : 1 + (1 / incomes.TakeLast(best).Average(income => Math.Log(income) - Math.Log(next)));
    }

    private static double? BelowLivingWage(Settlement week)
    {
        int[] fullTime =
        [
            .. week.Active(creator => week.Is(creator, "human"))
                .OrderBy(creator => -week.Week.Followers[creator])
                .ThenBy(creator => week.Log.World.Creators[creator].Key.Packed),
        ];
        int most = (int)(0.4 * fullTime.Length);
        return Quotient.Of(fullTime.Take(most).Count(creator => week.Income(creator) < week.Log.World.Parameters.Economy.LivingWage), most);
    }
}
