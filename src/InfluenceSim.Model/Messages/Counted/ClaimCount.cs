namespace InfluenceSim.Model.Messages.Counted;

/// <summary>What a tally counts of each claim.</summary>
public enum ClaimCount
{
    /// <summary>Users who had their first impression of it within 30 days of its launch.</summary>
    Reached,

    /// <summary>The same without having noticed any label at it.</summary>
    ReachedUnlabelled,

    /// <summary>Impressions.</summary>
    Impressions,

    /// <summary>Re-shares.</summary>
    Shares,
}
