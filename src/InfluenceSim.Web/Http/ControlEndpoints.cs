using System.Text.Json;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>What changes a session. Each answers when it is done, between two days.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, LiveSession session)
    {
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapPost("/run", session.RunAsync);
        api.MapPost("/pause", session.PauseAsync);
        api.MapPost("/step", session.StepAsync);
        api.MapPost("/reset", session.ResetAsync);
        api.MapPost("/speed", (Speed asked) => session.SetSpeedAsync(asked.DaysPerSecond));
        api.MapPost("/day", (GoTo asked) => session.GoToAsync(asked.Day));
        api.MapPost("/seed", (Reseed asked) => session.ReseedAsync(asked.Seed));
        api.MapPost("/rules", (RuleAsked asked) => ChangeAsync(session, asked));
    }

    private static Task ChangeAsync(LiveSession session, RuleAsked asked) => asked switch
    {
        { Begin: { } lever, End: null } => session.ChangeAsync(asked.World, LeverText.Read(lever.GetRawText(), "begin", session.Parts)),
        { Begin: null, End: { } name } => session.EndAsync(asked.World, name),
        _ => throw new RefusedException(
            "found a rule that neither begins nor ends, or both; allowed: begin with a lever, or end with a lever's name"),
    };

    private sealed record Speed(double DaysPerSecond);

    private sealed record GoTo(int Day);

    private sealed record Reseed(ulong Seed);

    private sealed record RuleAsked(string? World, JsonElement? Begin, string? End);
}
