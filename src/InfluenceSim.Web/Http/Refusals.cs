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
        ScenarioException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => null,
    };

    // What the framework says of a body names our types, which are nobody's business.
    private static string WordsOf(Exception refusal) => refusal is BadHttpRequestException
        ? "the body is not what this address takes: a small JSON object with its keys and no others"
        : refusal.Message;

    private sealed record Refusal(string Error);
}
