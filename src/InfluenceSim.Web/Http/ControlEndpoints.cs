using System.Text.Json;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>What changes a session. Each answers when it is done, between two days.</summary>
internal static class ControlEndpoints
{
    private static readonly Sentence NoRule = new(
        "noRule", "found a rule with neither 'begin' nor 'end', or both; allowed: begin with a lever, or end with a lever's name");

    public static void Map(IEndpointRouteBuilder routes, LiveSession session, Desk desk)
    {
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapPost("/run", (Forward? asked) => ForwardAsync(asked, desk, session.RunAsync));
        api.MapPost("/pause", session.PauseAsync);
        api.MapPost("/step", (Forward? asked) => ForwardAsync(asked, desk, session.StepAsync));
        api.MapPost("/reset", session.ResetAsync);
        api.MapPost("/speed", (Speed asked) => session.SetSpeedAsync(Stated.Of(asked.DaysPerSecond, "daysPerSecond")));
        api.MapPost("/day", (GoTo asked) => session.GoToAsync(Stated.Of(asked.Day, "day")));
        api.MapPost("/seed", (Reseed asked) => session.ReseedAsync(Stated.Of(asked.Seed, "seed")));
        api.MapPost("/moment", (MomentView asked) => session.RestoreAsync(asked.Read(session.State.Arms, session.Parts)));
        ChallengeEndpoints.MapControls(api, session);
        api.MapPost("/rules", (RuleAsked asked) => ChangeAsync(session, asked));
    }

    // Whoever runs anyway ends the guessing of a lesson for those who have not guessed.
    private static Task ForwardAsync(Forward? asked, Desk desk, Func<Task> act)
    {
        if (asked is { Anyway: true })
        {
            desk.Current?.EndGuessing();
        }

        return act();
    }

    private static async Task<RuleDone> ChangeAsync(LiveSession session, RuleAsked asked)
    {
        switch (asked)
        {
            case { Begin: { } lever, End: null }:
                IReadOnlyList<IdleLever> idle =
                    await session.BeginRuleAsync(asked.World, LeverText.Read(lever.GetRawText(), "begin", session.Parts));
                return new RuleDone([.. idle.Select(one => $"{one}")], [.. idle.Select(IdleTold.Of)]);
            case { Begin: null, End: { } name }:
                await session.EndAsync(asked.World, name);
                return new RuleDone([], []);
            default:
                throw new MalformedException(NoRule.With());
        }
    }

    private sealed record Forward(bool? Anyway);

    private sealed record Speed(double? DaysPerSecond);

    private sealed record GoTo(int? Day);

    private sealed record Reseed(ulong? Seed);

    private sealed record RuleDone(IReadOnlyList<string> Warnings, IReadOnlyList<IdleTold> Idle);

    private sealed record RuleAsked(string? World, JsonElement? Begin, string? End);
}
