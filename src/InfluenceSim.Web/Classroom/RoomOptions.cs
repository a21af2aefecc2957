namespace InfluenceSim.Web.Classroom;

/// <summary>How long a class lasts and how large it may be.</summary>
public sealed record RoomOptions
{
    /// <summary>How long it lasts after the teacher was last heard of.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long it lasts at most.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Most seats.</summary>
    public int Seats { get; init; } = 400;
}
