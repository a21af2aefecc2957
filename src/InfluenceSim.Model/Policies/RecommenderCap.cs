namespace InfluenceSim.Model.Policies;

/// <summary>A cap on the share of items that come from the recommender.</summary>
/// <param name="Share">Greatest share at full strength.</param>
/// <param name="Strength">How far the way from the feed's own share to the cap has gone.</param>
public sealed record RecommenderCap(double Share, double Strength)
{
    /// <summary>The share that it leaves.</summary>
    /// <param name="today">The feed's own share.</param>
    /// <returns>At most today's.</returns>
    public double On(double today) => Strength >= 1 ? Math.Min(today, Share) : today - (Strength * Math.Max(0, today - Share));
}
