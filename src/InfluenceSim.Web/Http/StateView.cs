using System.Text.Json.Nodes;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>A session's state with all rules, for who comes or comes back.</summary>
internal sealed record StateView(
    int Version,
    ulong Seed,
    int Day,
    int Horizon,
    int Rewinds,
    bool IsRunning,
    bool IsFinished,
    double DaysPerSecond,
    IReadOnlyList<WorldView> Worlds,
    IReadOnlyList<MadeChange> Changes,
    string? Lesson,
    int LessonVersion,
    string? Trouble,
    Told? Problem)
{
    public static StateView Of(int version, SessionState state, ModelParts parts) => new(
        version,
        state.Seed,
        state.Day,
        state.Horizon,
        state.Rewinds,
        state.IsRunning,
        state.IsFinished,
        state.DaysPerSecond,
        [
            .. state.Arms.Select((arm, number) => new WorldView(
                arm, state.Digests[number].ToString(), [.. state.Rules[number].Select(policy => LeverText.Json(policy, parts))])),
        ],
        state.Changes,
        state.Lesson,
        state.LessonVersion,
        state.Trouble?.ToString(),
        state.Trouble is { } said ? Told.Of(said) : null);
}

/// <summary>One world: its digest so far, and its dated levers as a scenario spells them.</summary>
internal sealed record WorldView(string Name, string Digest, IReadOnlyList<JsonObject> Rules);
