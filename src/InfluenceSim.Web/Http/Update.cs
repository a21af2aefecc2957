using InfluenceSim.Web.Days;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>
/// What viewers are sent, under 2 kB: where the session stands and its newest day. Who sees more changes or rewinds than before, or a day
/// that does not follow the last one, asks for the state and the days; who sees another version of the lesson asks for the lesson.
/// </summary>
internal sealed record Update(
    int Version,
    ulong Seed,
    int Day,
    int Horizon,
    int Rewinds,
    bool IsRunning,
    int Changes,
    bool IsInTrouble,
    int LessonVersion,
    DaySummary Newest)
{
    public static Update Of((int Version, SessionState State) now) => new(
        now.Version,
        now.State.Seed,
        now.State.Day,
        now.State.Horizon,
        now.State.Rewinds,
        now.State.IsRunning,
        now.State.Changes.Count,
        now.State.Trouble is not null,
        now.State.LessonVersion,
        now.State.Newest);
}
