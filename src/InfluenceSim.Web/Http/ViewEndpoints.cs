using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluenceSim.Web.Http;

/// <summary>What anybody may look at; none of it changes anything.</summary>
internal static class ViewEndpoints
{
    // A proxy that buffers lets go of what is over: an answer in time, the same as before if need be.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder routes, LiveSession session, CancellationToken closing)
    {
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
        api.MapGet("/events", (CancellationToken gone) => TypedResults.ServerSentEvents(EventsAsync(session, closing, gone)))
            .RequireRateLimiting(Rates.Watching);
        api.MapGet("/update", (string? after, CancellationToken gone) =>
            PollAsync(session, Whole(after, "after", 0), closing, gone)).RequireRateLimiting(Rates.Watching);
    }

    internal static int Whole(string? text, string parameter, int usual) => text is null
        ? usual
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new MalformedException($"{parameter}: found '{text}'; allowed: a whole number, or no '{parameter}' at all");

    // The next is asked for when the last is written: who lags gets the newest, and nothing waits for anybody.
    private static async IAsyncEnumerable<SseItem<Update>> EventsAsync(
        LiveSession session, CancellationToken closing, [EnumeratorCancellation] CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closing, gone);
        for (int seen = 0; ;)
        {
            (int Version, SessionState State) now;
            try
            {
                now = await session.Updates.OtherThanAsync(seen, over.Token);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                yield break;
            }

            seen = now.Version;
            yield return new SseItem<Update>(Update.Of(now)) { EventId = $"{seen}" };
        }
    }

    private static async Task<Update> PollAsync(LiveSession session, int after, CancellationToken closing, CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closing, gone);
        over.CancelAfter(LongestPoll);
        try
        {
            return Update.Of(await session.Updates.OtherThanAsync(after, over.Token));
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return Update.Of(session.Updates.Now);
        }
    }
}
