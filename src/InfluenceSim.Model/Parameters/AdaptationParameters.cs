namespace InfluenceSim.Model.Parameters;

/// <summary>How influencers adapt, quit and enter.</summary>
public sealed record AdaptationParameters
{
    /// <summary>Weeks below the reservation income after which an influencer quits.</summary>
    [Parameter("weeks", 1, 200, "(C)"), Meaning("Weeks below the reservation income after which an influencer quits.")]
    public int PatienceWeeks { get; init; } = 8;
}
