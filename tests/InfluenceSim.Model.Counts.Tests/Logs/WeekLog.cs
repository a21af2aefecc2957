namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>A settlement: what passed between the market, the operators and the creators at a week's start.</summary>
internal sealed record WeekLog
{
    /// <summary>First day of the week that begins, from the start of the warm-up.</summary>
    public required int Day { get; init; }

    public required Rules Rules { get; init; }

    public required MarketOutcome Outcome { get; init; }

    /// <summary>Personas that brands ordered this week.</summary>
    public required int Orders { get; init; }

    public required IReadOnlyList<OperatorPlan> Plans { get; init; }

    /// <summary>Personas that were found or struck in the week that ended.</summary>
    public required IReadOnlyList<int> Struck { get; init; }

    /// <summary>What each creator offered last.</summary>
    public required CreatorOffer[] Offers { get; init; }

    /// <summary>Followers per creator.</summary>
    public required int[] Followers { get; init; }
}
