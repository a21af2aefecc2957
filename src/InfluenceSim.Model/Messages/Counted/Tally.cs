using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>
/// What is counted in a tick. Real-valued terms are fixed point, quantised one by one before they are summed, so that
/// the sum does not depend on the order.
/// </summary>
public sealed class Tally
{
    /// <summary>Units of one in a fixed-point term.</summary>
    public const double FixedPoint = 65536;

    /// <summary>Counters, at <see cref="Count"/>.</summary>
    public long[] Counts { get; } = new long[(int)Count.Length];

    /// <summary>Users who had their first impression of each claim within 30 days of its launch.</summary>
    public long[] Reached { get; } = new long[Claim.Limit];

    /// <summary>The same without having noticed any label at it.</summary>
    public long[] ReachedUnlabelled { get; } = new long[Claim.Limit];

    /// <summary>Impressions of each claim.</summary>
    public long[] ClaimImpressions { get; } = new long[Claim.Limit];

    /// <summary>Re-shares of each claim.</summary>
    public long[] ClaimShares { get; } = new long[Claim.Limit];

    /// <summary>Likes, comments and shares of creators' posts by the post's age in hours.</summary>
    public long[] CreatorEngagementByAge { get; } = new long[TickInput.Window];

    /// <summary>Impressions of all authors' posts.</summary>
    public long Impressions
    {
        get
        {
            long sum = 0;
            for (int of = (int)Count.ImpressionsOf; of < (int)Count.LikesOf; of++)
            {
                sum += Counts[of];
            }

            return sum;
        }
    }

    /// <summary>One counter.</summary>
    /// <param name="count">Which.</param>
    /// <returns>Its value.</returns>
    public long this[Count count] => Counts[(int)count];

    /// <summary>Adds another tally.</summary>
    /// <param name="other">The other.</param>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Add(Counts, other.Counts);
        Add(Reached, other.Reached);
        Add(ReachedUnlabelled, other.ReachedUnlabelled);
        Add(ClaimImpressions, other.ClaimImpressions);
        Add(ClaimShares, other.ClaimShares);
        Add(CreatorEngagementByAge, other.CreatorEngagementByAge);
    }

    /// <summary>Sets all to zero.</summary>
    internal void Clear()
    {
        foreach (long[] values in Arrays)
        {
            Array.Clear(values);
        }
    }

    /// <summary>The arrays in a fixed order, for state and hashes.</summary>
    internal long[][] Arrays => [Counts, Reached, ReachedUnlabelled, ClaimImpressions, ClaimShares, CreatorEngagementByAge];

    /// <summary>A real-valued term in fixed point, rounded towards zero.</summary>
    internal static long Fixed(double value) => (long)(value * FixedPoint);

    private static void Add(long[] into, long[] from)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] += from[i];
        }
    }
}
