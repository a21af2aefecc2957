using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>
/// What is counted in a tick. Real-valued terms are fixed point, quantised one by one before they are summed, so that
/// the sum does not depend on the order. Who is given one can read it and no more.
/// </summary>
public sealed class Tally : CountSheet
{
    /// <summary>Units of one in a fixed-point term.</summary>
    public const double FixedPoint = 65536;

    private static readonly int Classes = Enum.GetValues<CreatorClass>().Length;
    private static readonly int[] Lists = [(int)Count.Length, .. Enum.GetValues<ClaimCount>().Select(_ => Claim.Limit), TickInput.Window];

    /// <summary>A tally of nothing.</summary>
    public Tally()
        : base(Lists)
    {
        Counts = Arrays[0];
        Reached = OfClaims(ClaimCount.Reached);
        ReachedUnlabelled = OfClaims(ClaimCount.ReachedUnlabelled);
        ClaimImpressions = OfClaims(ClaimCount.Impressions);
        ClaimShares = OfClaims(ClaimCount.Shares);
        CreatorEngagementByAge = Arrays[^1];
    }

    /// <summary>Impressions of all authors' posts.</summary>
    public long Impressions => Sum(Count.ImpressionsOf);

    /// <summary>Likes, comments and shares of creators' posts by the post's age in hours.</summary>
    public ReadOnlySpan<long> EngagementByAge => CreatorEngagementByAge;

    /// <summary>Counters, at <see cref="Count"/>, as the kernel counts them up.</summary>
    internal long[] Counts { get; }

    internal long[] Reached { get; }

    internal long[] ReachedUnlabelled { get; }

    internal long[] ClaimImpressions { get; }

    internal long[] ClaimShares { get; }

    internal long[] CreatorEngagementByAge { get; }

    /// <summary>One counter.</summary>
    /// <param name="count">Which.</param>
    /// <returns>Its value.</returns>
    public long this[Count count] => Counts[(int)count];

    /// <summary>One counter of several.</summary>
    /// <param name="first">The first of them, whose name ends in "Of".</param>
    /// <param name="place">Class of the author, or tier.</param>
    /// <returns>Its value.</returns>
    public long this[Count first, int place] => Counts[(int)first + place];

    /// <summary>One counter of a claim.</summary>
    /// <param name="count">Which.</param>
    /// <param name="claim">Slot of the claim.</param>
    /// <returns>Its value.</returns>
    public long this[ClaimCount count, int claim] => OfClaims(count)[claim];

    /// <summary>Sum of a counter over all classes of authors.</summary>
    /// <param name="first">The counter of the first class.</param>
    /// <returns>The sum.</returns>
    public long Sum(Count first)
    {
        long sum = 0;
        for (int author = 0; author < Classes; author++)
        {
            sum += this[first, author];
        }

        return sum;
    }

    /// <summary>Sum of two tallies.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>A new tally.</returns>
    public static Tally Sum(Tally left, Tally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var sum = new Tally();
        sum.Add(left);
        sum.Add(right);
        return sum;
    }

    /// <summary>Adds another tally.</summary>
    internal void Add(Tally other) => AddSheet(other);

    /// <summary>A real-valued term in fixed point, rounded towards zero.</summary>
    internal static long Fixed(double value) => (long)(value * FixedPoint);

    private long[] OfClaims(ClaimCount count) => Arrays[1 + (int)count];
}
