using System.Globalization;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>What anybody may look at; none of it changes anything.</summary>
internal static class ViewEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    // A proxy that buffers lets go of what is over: an answer in time, the same as before if need be.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    private static readonly Sentence NoNumber = new(
        "noWholeNumber", "{parameter}: found '{text}'; allowed: a whole number, or no '{parameter}' at all");

    public static void Map(IEndpointRouteBuilder routes, LiveSession session, CancellationToken closing)
    {
        var broadcast = new Broadcast(session.Updates, session.Clock, closing);
        RouteGroupBuilder api = routes.MapGroup("/api");
        api.MapGet("/state", () =>
        {
            (int version, SessionState state) = session.Updates.Now;
            return StateView.Of(version, state, session.Parts);
        });
        api.MapGet("/days", (string? from) =>
        {
            int first = Whole(from, "from", -1);
            return session.Days.Where(day => day.Day >= first);
        });
        api.MapGet("/rules", () => RuleView.Of(session.Parts, session.HasEconomy));
        api.MapGet("/scenario", () => Results.Text(ScenarioWriter.Resolved(session.Done), "application/yaml"));
        api.MapGet("/moment", async (CancellationToken gone) =>
            MomentView.Of(await session.MomentAsync(gone), session.State.Arms, session.Parts));
        api.MapGet("/events", (HttpContext context) => SendAsync(context, broadcast, closing)).LimitedAs(Asked.News);
        api.MapGet("/update", async (string? after, CancellationToken gone) => Results.Bytes(
            after is null ? broadcast.Now.Json : await PollAsync(broadcast, Whole(after, "after", 0), closing, gone), Json))
            .LimitedAs(Asked.News);
    }

    internal static int Whole(string? text, string parameter, int usual) => text is null
        ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new MalformedException(NoNumber.With(("parameter", parameter), ("text", text)));

    // The next is asked for when the last is written: who lags gets the newest, and nothing waits for anybody.
    private static async Task SendAsync(HttpContext context, Broadcast broadcast, CancellationToken closing)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closing, context.RequestAborted);
        context.Response.ContentType = "text/event-stream";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        try
        {
            for (Sent now = broadcast.Now; ; now = await broadcast.OtherThanAsync(now.Version, over.Token))
            {
                await context.Response.BodyWriter.WriteAsync(now.Event, over.Token);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The viewer has gone, or the server ends.
        }
    }

    private static async Task<ReadOnlyMemory<byte>> PollAsync(
        Broadcast broadcast, int after, CancellationToken closing, CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closing, gone);
        over.CancelAfter(LongestPoll);
        try
        {
            return (await broadcast.OtherThanAsync(after, over.Token)).Json;
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return broadcast.Now.Json;
        }
    }
}
