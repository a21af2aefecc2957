using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>Where a session stands between two days. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>Seed of both worlds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The day that begins next, counted from the end of the warm-up.</summary>
    public required int Day { get; init; }

    /// <summary>Days that there are.</summary>
    public required int Horizon { get; init; }

    /// <summary>Whether day follows upon day by itself.</summary>
    public required bool IsRunning { get; init; }

    /// <summary>Most days a second while it runs; 0 is as many as there can be.</summary>
    public required double DaysPerSecond { get; init; }

    /// <summary>How often days that were over have been forgotten: by going back, or for another world.</summary>
    public required int Rewinds { get; init; }

    /// <summary>Names of the two worlds.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>Dated levers of each world.</summary>
    public required IReadOnlyList<IReadOnlyList<Policy>> Rules { get; init; }

    /// <summary>What was changed while they ran, in the order of changing.</summary>
    public required IReadOnlyList<MadeChange> Changes { get; init; }

    /// <summary>Digests of all that happened so far in each world.</summary>
    public required IReadOnlyList<Hash128> Digests { get; init; }

    /// <summary>The newest day that is over.</summary>
    public required DaySummary Newest { get; init; }

    /// <summary>Why nothing goes on any more, if so.</summary>
    public Said? Trouble { get; init; }

    /// <summary>Name of the lesson; null without one.</summary>
    public string? Lesson { get; init; }

    /// <summary>Another number as soon as something of the lesson beside the days has changed.</summary>
    public int LessonVersion { get; init; }

    /// <summary>Whether the last day is over.</summary>
    public bool IsFinished => Day >= Horizon;
}

/// <summary>A change of rules, as a time axis marks it.</summary>
/// <param name="Day">First day on which it acts.</param>
/// <param name="Arm">Name of the world.</param>
/// <param name="Lever">Name of the lever.</param>
/// <param name="Kind">What becomes of the lever.</param>
public sealed record MadeChange(int Day, string Arm, string Lever, ChangeKind Kind);

/// <summary>What becomes of a lever on a day.</summary>
public enum ChangeKind
{
    /// <summary>It begins.</summary>
    Begins,

    /// <summary>It was in force, and is from then on as it was set anew.</summary>
    IsSetAnew,

    /// <summary>It ends.</summary>
    Ends,
}
