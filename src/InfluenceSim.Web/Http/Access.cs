using InfluenceSim.Scenarios;
using InfluenceSim.Web.Classroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InfluenceSim.Web.Http;

/// <summary>
/// Who may ask for what. Whatever may change something is the teacher's, unless its address says that it is for others too: so a control
/// that is added is shut until somebody opens it.
/// </summary>
internal sealed class Access(Room? room)
{
    private static readonly Sentence OfTeacher = new(
        "teachersAlone", "this is the teacher's; allowed: whoever has given the teacher's code");

    private static readonly Sentence OfClass = new("classAlone", "this is for the class; allowed: whoever has joined by the class's code");

    /// <summary>Finds out who asks, and refuses what is not theirs.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Asker asker = room is null ? Asker.Local : room.Who(context.Request.Cookies[CookieOf(context)]) ?? Asker.Stranger;
        context.Features.Set(asker);
        For allowed = context.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<Opened>()?.To ?? (HttpMethods.IsGet(context.Request.Method) ? For.Anybody : For.Teacher)
            : For.Anybody;
        return allowed switch
        {
            For.Teacher when !asker.Controls =>
                throw new ForbiddenException(OfTeacher.With()),
            For.Seated when asker.Seat is null =>
                throw new ForbiddenException(OfClass.With()),
            _ => asker.Presence is { } presence ? presence.DuringAsync(() => next(context)) : next(context),
        };
    }

    /// <summary>Lets a browser keep who it is, until it is closed.</summary>
    public static void Keep(HttpContext context, string cookie) => context.Response.Cookies.Append(
        CookieOf(context), cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });

    // Browsers keep cookies of a machine, not of a port.
    private static string CookieOf(HttpContext context) => $"influencesim-{context.Connection.LocalPort}";
}

/// <summary>For whom an address is.</summary>
internal enum For
{
    /// <summary>Whoever comes.</summary>
    Anybody,

    /// <summary>Whoever has come into the class.</summary>
    Seated,

    /// <summary>The teacher.</summary>
    Teacher,
}

/// <summary>Says for whom an address is.</summary>
internal sealed record Opened(For To);

/// <summary>Words for it where addresses are mapped.</summary>
internal static class Openings
{
    public static TBuilder OpenTo<TBuilder>(this TBuilder address, For who)
        where TBuilder : IEndpointConventionBuilder => address.WithMetadata(new Opened(who));

    public static Asker Asker(this HttpContext context) => context.Features.Get<Asker>()!;
}
