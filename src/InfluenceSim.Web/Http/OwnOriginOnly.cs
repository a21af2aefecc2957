using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Http;

/// <summary>
/// Refuses what another site's page sends: a host that is not this machine (a name that was bound anew), and whatever changes something
/// from another origin.
/// </summary>
internal static class OwnOriginOnly
{
    private static readonly string[] Hosts = ["127.0.0.1", "localhost", "[::1]"];

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        bool isOurs = Hosts.Contains(request.Host.Host) && request.Host.Port == context.Connection.LocalPort;
        if (isOurs && (HttpMethods.IsGet(request.Method) || HasOwnOrigin(request)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // Browsers send it with whatever is not a plain GET; other programs need not.
    private static bool HasOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not [_, ..] origin || (origin is [var only] && only == $"http://{request.Host}");
}
