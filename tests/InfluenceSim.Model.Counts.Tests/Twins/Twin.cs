namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>A measure counted again, from what happened and from nothing else.</summary>
/// <param name="Measure">Name in the data dictionary.</param>
/// <param name="Count">Its value at a day's end for a group; none where it has none.</param>
internal sealed record Twin(string Measure, Func<Moment, string, double?> Count)
{
    private const double Exact = 1e-9;

    private static readonly Dictionary<string, Twin> ByMeasure = new Twin[][]
    {
        AttentionTwins.All, ClaimTwins.All, PerceptionTwins.All, PeopleTwins.All, WelfareTwins.All, SpreadTwins.All,
        IncomeTwins.All, MarketTwins.All, TurnoverTwins.All, ModerationTwins.All,
    }
    .SelectMany(twins => twins)
    .ToDictionary(twin => twin.Measure);

    /// <summary>A measure that has one value, for everybody.</summary>
    public Twin(string measure, Func<Moment, double?> count)
        : this(measure, (moment, group) => group == "all" ? count(moment) : null)
    {
    }

    /// <summary>How far both may differ, relative to the value above 1.</summary>
    public double Tolerance { get; init; } = Exact;

    public static IEnumerable<string> Measures => ByMeasure.Keys;

    public static Twin? Of(string measure) => ByMeasure.GetValueOrDefault(measure);

    /// <summary>Whether a value is what was counted.</summary>
    public bool Agrees(double? counted, double? shown) => counted is double left && shown is double right
        ? Math.Abs(left - right) <= Tolerance * Math.Max(1, Math.Abs(left))
        : counted is null && shown is null;
}
