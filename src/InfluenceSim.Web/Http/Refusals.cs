using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Http;

/// <summary>Turns what a session refuses into an answer with the reason.</summary>
internal static class Refusals
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && WordsOf(context.Response.StatusCode) is { } words)
            {
                await context.Response.WriteAsJsonAsync(new Refusal(words), WebJson.Options);
            }
        }
        catch (Exception refusal) when (!context.Response.HasStarted && StatusOf(refusal) is not null)
        {
            context.Response.StatusCode = StatusOf(refusal)!.Value;
            await context.Response.WriteAsJsonAsync(new Refusal(WordsOf(refusal)), WebJson.Options);
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
    private static string? WordsOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden =>
            "this request is for another host or from another origin; allowed: the address at which this is served",
        StatusCodes.Status404NotFound => "there is no such address; allowed: the addresses under /api",
        StatusCodes.Status405MethodNotAllowed => "this address does not take that method; allowed: GET to look, POST to change",
        StatusCodes.Status415UnsupportedMediaType => "this address takes no such content; allowed: Content-Type application/json",
        StatusCodes.Status429TooManyRequests => "too much was asked too soon; allowed: to ask again in a while",
        _ => null,
    };

    // What the framework says of a body names our types, which are nobody's business.
    private static string WordsOf(Exception refusal) => refusal is BadHttpRequestException bad
        ? WordsOf(bad.StatusCode) ?? "the body is not what this address takes: a small JSON object with its keys and no others"
        : refusal.Message;

    private sealed record Refusal(string Error);
}
