namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>All that happened in a run.</summary>
internal sealed class RunLog(World world)
{
    private const int HoursPerWeek = 7 * 24;
    private Dictionary<int, List<ItemRead>>? _first;
    private ILookup<(int Creator, int Week), ItemRead>? _weekly;

    public World World => world;

    /// <summary>Days from the start of the warm-up.</summary>
    public List<DayLog> Days { get; } = [];

    public List<WeekLog> Weeks { get; } = [];

    public int WarmUp => world.Parameters.WarmUp;

    /// <summary>Geometric mean of the followers of the human creators who are there at day 0.</summary>
    public double ReferenceFollowers { get; init; }

    /// <summary>Per claim, the item at which each person that it reached met it first, in the order of time.</summary>
    public IReadOnlyList<ItemRead> FirstImpressions(Claim claim) => (_first ??= FindFirst()).GetValueOrDefault(claim.Id) ?? [];

    /// <summary>Items by a creator that were read in a week, from the start of the warm-up.</summary>
    public IEnumerable<ItemRead> ItemsOf(int creator, int week)
    {
        _weekly ??= Days.SelectMany(day => day.Items).ToLookup(item => (CreatorOf(item.Post.Author), item.Tick / HoursPerWeek));
        return _weekly[(creator, week)];
    }

    public bool IsFalse(int claim) => claim != Claim.None && world.Claims[claim].IsFalse;

    public bool IsFalse(ItemRead item) => IsFalse(item.Card.Claim);

    /// <summary>A creator's number, or -1 for people.</summary>
    public int CreatorOf(int account) => account < world.Users ? -1 : account - world.Users;

    private Dictionary<int, List<ItemRead>> FindFirst() => Days
        .SelectMany(day => day.Items)
        .Where(item => item.Card.Claim != Claim.None)
        .GroupBy(item => item.Card.Claim)
        .ToDictionary(items => items.Key, items => items.DistinctBy(item => item.Reader).OrderBy(item => item.Tick).ToList());
}
