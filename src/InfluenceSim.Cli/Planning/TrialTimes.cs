namespace InfluenceSim.Cli.Planning;

/// <summary>What the runs of a trial took, in seconds; each the mean over the runs, which went side by side.</summary>
internal sealed record TrialTimes
{
    /// <summary>Making a replicate's world.</summary>
    public required double World { get; init; }

    /// <summary>Taking over a warmed-up world; 0 where no arm had to.</summary>
    public required double Copy { get; init; }

    /// <summary>Each day of the warm-up, from the run's first.</summary>
    public required IReadOnlyList<double> WarmUpDays { get; init; }

    /// <summary>Each day of an arm, from the first after the warm-up.</summary>
    public required IReadOnlyList<double> ArmDays { get; init; }

    /// <summary>What is worked out and kept at an arm's end.</summary>
    public required double End { get; init; }
}
