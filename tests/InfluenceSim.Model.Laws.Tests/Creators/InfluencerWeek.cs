namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>What a person's business makes of its posts in a week; by itself as the person entered.</summary>
internal sealed record InfluencerWeek
{
    /// <summary>Factor on posts a day.</summary>
    public double Pace { get; init; } = 1;

    public (int Topic, int Style)? Copied { get; init; }

    public double Usefulness { get; init; }

    /// <summary>In log odds.</summary>
    public double Quality { get; init; }

    public bool UsesAi { get; init; }
}
