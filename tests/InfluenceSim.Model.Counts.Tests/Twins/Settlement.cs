namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>A settlement with the week that it closes.</summary>
/// <param name="Log">The run.</param>
/// <param name="Week">What passed at the week's start.</param>
internal sealed record Settlement(RunLog Log, WeekLog Week)
{
    private const double OrePerKrona = 100;
    private const CreatorStatus NotThere = CreatorStatus.Banned | CreatorStatus.Absent;

    /// <summary>Days of the week that ended.</summary>
    public DayLog[] Days { get; } = [.. Log.Days.Take(Week.Day).TakeLast(7)];

    /// <summary>Whether the week that ended reached beyond the warm-up.</summary>
    public bool IsReported => Week.Day > Log.WarmUp;

    public IEnumerable<int> Creators => Enumerable.Range(0, Log.World.Creators.Count);

    /// <summary>All settlements up to a day, in the order of time.</summary>
    public static IEnumerable<Settlement> UpTo(Moment moment) =>
        moment.Log.Weeks.Where(week => week.Day <= moment.Day).Select(week => new Settlement(moment.Log, week));

    /// <summary>The settlement whose values a day shows; none without an economy.</summary>
    public static Settlement? Of(Moment moment) => moment.Week is { } week ? new Settlement(moment.Log, week) : null;

    public bool IsAi(int creator) => Log.World.Creators[creator].Class.IsAi();

    public bool Is(int creator, string maker) => Log.World.Creators[creator].Class.Is(maker);

    /// <summary>Whether a creator was there, and not banned, when the week ended.</summary>
    public bool IsActive(int creator) => Days.Length == 0
        ? Log.World.Creators[creator] is { IsReserve: false, EntryDay.Number: 0 }
        : (Days[^1].Statuses[creator] & NotThere) == 0;

    /// <summary>Whether anything of a creator was published in the week that ended.</summary>
    public bool HasPosted(int creator) => Days.Any(day => day.Published.Any(post => Log.CreatorOf(post.Author) == creator));

    /// <summary>Whether a creator's posts bore a label when the week ended.</summary>
    public bool IsDisclosed(int creator) => Days.Length > 0 && (Days[^1].Statuses[creator] & CreatorStatus.Labelled) != 0;

    public int[] Active(Func<int, bool> which) => [.. Creators.Where(IsActive).Where(which)];

    /// <summary>What a creator earned, in kr.</summary>
    public double Income(int creator) => Week.Outcome.Creators[creator].Income / OrePerKrona;

    /// <summary>The same less what the posts cost, a person's time too.</summary>
    public double NetIncome(int creator) =>
        Income(creator) - ((Week.Outcome.Creators[creator].Cost + Week.Outcome.Creators[creator].Time) / OrePerKrona);

    /// <summary>What brands paid for a creator's posts, in kr.</summary>
    public double Sponsorship(int creator) => Week.Outcome.Creators[creator].Sponsorship / OrePerKrona;

    public IEnumerable<ItemRead> ItemsOf(int creator) => Log.ItemsOf(creator, (Week.Day / 7) - 1);

    /// <summary>Kind of a creator as it is paid: who has AI tools is a hybrid.</summary>
    public string KindOf(int creator) =>
        Week.Offers[creator].UsesAi && !IsAi(creator) ? "hybrid" : ClassNames.Of(Log.World.Creators[creator].Class);
}
