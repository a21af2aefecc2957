using System.Net;
using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Http;

/// <summary>
/// Refuses what another site's page sends: a host that is not this machine (a name that was bound anew), and whatever changes something
/// from another origin.
/// </summary>
internal static class OwnOriginOnly
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        bool isOurs = IsOurs(request.Host.Host, context.Connection) && (request.Host.Port ?? 80) == context.Connection.LocalPort;
        if (isOurs && (HttpMethods.IsGet(request.Method) || HasOwnOrigin(request)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The address at which the request came in, or the machine's name: a page of another site has neither for its own.
    private static bool IsOurs(string host, ConnectionInfo connection)
    {
        IPAddress at = connection.LocalIpAddress ?? IPAddress.None;
        IPAddress plain = at.IsIPv4MappedToIPv6 ? at.MapToIPv4() : at;
        return IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? named)
            ? named.Equals(plain)
            : IPAddress.IsLoopback(plain) ? host == "localhost" : IsThisMachine(host);
    }

    private static bool IsThisMachine(string host) =>
        Dns.GetHostName() is { Length: > 0 } name
        && (string.Equals(host, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host, name + ".local", StringComparison.OrdinalIgnoreCase));

    // Browsers send it with whatever is not a plain GET; other programs need not.
    private static bool HasOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not [_, ..] origin || (origin is [var only] && only == $"http://{request.Host}");
}
