using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Http;

/// <summary>Turns what a session refuses into an answer with the reason.</summary>
internal static class Refusals
{
    private static readonly Sentence OtherOrigin = new(
        "otherOrigin", "this request is for another host or from another origin; allowed: the address at which this is served");

    private static readonly Sentence NoAddress = new("noSuchAddress", "there is no such address; allowed: the addresses under /api");

    private static readonly Sentence NoMethod = new(
        "noSuchMethod", "this address does not take that method; allowed: GET to look, POST to change");

    private static readonly Sentence NoContent = new(
        "noSuchContent", "this address takes no such content; allowed: Content-Type application/json");

    private static readonly Sentence TooSoon = new("tooSoon", "too much was asked too soon; allowed: to ask again in a while");

    private static readonly Sentence NoBody = new(
        "noSuchBody", "the body is not what this address takes: a small JSON object with its keys and no others");

    // What a scenario's own reader says has no other language.
    private static readonly Sentence OfScenario = new("scenario", "{where}: {found}; allowed: {allowed}");

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && SaidOf(context.Response.StatusCode) is { } said)
            {
                await context.Response.WriteAsJsonAsync(Told.Of(said.With()), WebJson.Options);
            }
        }
        catch (Exception refusal) when (!context.Response.HasStarted && StatusOf(refusal) is not null)
        {
            context.Response.StatusCode = StatusOf(refusal)!.Value;
            await context.Response.WriteAsJsonAsync(ToldOf(refusal), WebJson.Options);
        }
    }

    private static int? StatusOf(Exception refusal) => refusal switch
    {
        RefusedException => StatusCodes.Status409Conflict,
        ForbiddenException => StatusCodes.Status403Forbidden,
        ScenarioException or MalformedException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => null,
    };

    // Who is refused before an address is reached gets a status alone from the framework.
    private static Sentence? SaidOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => OtherOrigin,
        StatusCodes.Status404NotFound => NoAddress,
        StatusCodes.Status405MethodNotAllowed => NoMethod,
        StatusCodes.Status415UnsupportedMediaType => NoContent,
        StatusCodes.Status429TooManyRequests => TooSoon,
        _ => null,
    };

    // What the framework says of a body names our types, which are nobody's business.
    private static Told ToldOf(Exception refusal) => refusal switch
    {
        RefusedException refused => Told.Of(refused.Said),
        ForbiddenException forbidden => Told.Of(forbidden.Said),
        MalformedException malformed => Told.Of(malformed.Said),
        ScenarioException { Errors: [var first, ..] } wrong => Told.Of(OfScenario.With(
            ("where", first.Key.Length > 0 ? first.Key : first.File), ("found", first.Found), ("allowed", first.Allowed)))
            with
        { Error = wrong.Message },
        BadHttpRequestException bad => Told.Of((SaidOf(bad.StatusCode) ?? NoBody).With()),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "no refusal"),
    };
}
