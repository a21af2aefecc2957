namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>The end of a day of a run, from where all that happened before can be looked at.</summary>
/// <param name="Log">The run.</param>
/// <param name="Day">Day from the start of the warm-up.</param>
internal sealed record Moment(RunLog Log, int Day)
{
    private const int DaysOfAWeek = 7;

    public World World => Log.World;

    public double Users => Log.World.Users;

    public DayLog Today => Log.Days[Day];

    public IReadOnlyList<ItemRead> Items => Today.Items;

    /// <summary>Today and the six days before, as far as there are any.</summary>
    public IEnumerable<DayLog> SevenDays => Log.Days.Skip(Day - DaysOfAWeek + 1).Take(DaysOfAWeek + Math.Min(0, Day - DaysOfAWeek + 1));

    /// <summary>Days since the warm-up, today too.</summary>
    public IEnumerable<DayLog> DaysSinceWarmUp => Log.Days.Take(Day + 1).Skip(Log.WarmUp);

    /// <summary>Follows of creators.</summary>
    public IEnumerable<Bond> Bonds => Today.People.SelectMany(person => person.Creators);

    public int LastTick => (Day * 24) + 23;

    /// <summary>The settlement whose values the day shows.</summary>
    public WeekLog? Week => Log.Weeks.LastOrDefault(week => week.Day <= Day);

    public IEnumerable<Claim> FalseClaims => World.Claims.Where(claim => claim.IsFalse);

    public CreatorClass ClassOf(int creator) => World.Creators[creator].Class;

    public double Mean(Func<Person, double> of) => Today.People.Sum(of) / Users;

    /// <summary>Share of the items of a kind for which something holds; none where there is no such item.</summary>
    public double? Share(Func<ItemRead, bool> whole, Func<ItemRead, bool> part) =>
        Quotient.Of(Items.Count(item => whole(item) && part(item)), Items.Count(whole));

    /// <summary>Mean over all items read.</summary>
    public double? MeanItem(Func<ItemRead, double> of) => Quotient.Of(Items.Sum(of), Items.Count);
}

internal static class Quotient
{
    /// <summary>A share of nothing is no number.</summary>
    public static double? Of(double part, double whole) => whole > 0 ? part / whole : null;
}

/// <summary>Real-valued terms are summed in steps of 1/65536, each rounded towards zero, so that no sum depends on its order.</summary>
internal static class Steps
{
    private const double Unit = 65_536;

    public static double Of(double value) => Math.Truncate(value * Unit) / Unit;
}
