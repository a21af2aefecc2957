using System.Text;
using System.Text.Json.Nodes;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Http;

/// <summary>Viewers are told a few times a second at most, all of them the same bytes, and of the last value always.</summary>
public sealed class BroadcastTests(SmallClass small) : IClassFixture<SmallClass>
{
    private static readonly CancellationToken Gone = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_too_soon_is_left_out_but_never_the_last()
    {
        var clock = new StoppedClock();
        await using LiveSession session = await small.OpenAsync();
        using var closing = new CancellationTokenSource();
        var broadcast = new Broadcast(session.Updates, clock, closing.Token);
        Sent seen = broadcast.Now;
        await session.StepAsync();
        seen = await broadcast.OtherThanAsync(seen.Version, Gone);
        Assert.Equal(1, DayOf(seen));

        await session.StepToAsync(4);
        Task<Sent> next = broadcast.OtherThanAsync(seen.Version, Gone);
        Assert.False(next.IsCompleted);
        Assert.Equal(TimeSpan.FromMilliseconds(250), await clock.UntilNextAsync());
        await clock.AdvanceAsync(TimeSpan.FromMilliseconds(250));

        Assert.Equal(4, DayOf(await next));
        Assert.Equal(session.Updates.Now.Version, (await next).Version);
        Assert.False(broadcast.OtherThanAsync((await next).Version, Gone).IsCompleted);
    }

    [Fact]
    public async Task All_viewers_are_sent_the_same_bytes_which_are_made_once()
    {
        await using LiveSession session = await small.OpenAsync();
        using var closing = new CancellationTokenSource();
        var broadcast = new Broadcast(session.Updates, new StoppedClock(), closing.Token);
        int first = broadcast.Now.Version;
        Task<Sent>[] viewers = [.. Enumerable.Range(0, 5).Select(_ => broadcast.OtherThanAsync(first, Gone))];
        await session.StepAsync();

        Sent[] sent = await Task.WhenAll(viewers);
        Assert.All(sent, one => Assert.Same(sent[0], one));
        Assert.Same(sent[0], broadcast.Now);
        Assert.Equal(
            $"id: {sent[0].Version}\ndata: {Encoding.UTF8.GetString(sent[0].Json.Span)}\n\n", Encoding.UTF8.GetString(sent[0].Event.Span));
    }

    // Whoever has just asked for the state knows of it before the others: an older one would send it back.
    [Fact]
    public async Task Who_comes_in_between_is_told_where_the_session_stands_and_then_waits_for_what_is_new()
    {
        var clock = new StoppedClock();
        await using LiveSession session = await small.OpenAsync();
        using var closing = new CancellationTokenSource();
        var broadcast = new Broadcast(session.Updates, clock, closing.Token);
        Sent first = broadcast.Now;
        await session.StepAsync();
        await broadcast.OtherThanAsync(first.Version, Gone);
        await session.StepAsync();

        Sent come = broadcast.Now;
        Assert.Equal(2, DayOf(come));
        Task<Sent> next = broadcast.OtherThanAsync(come.Version, Gone);
        await clock.AdvanceAsync(Broadcast.Apart);
        Assert.False(next.IsCompleted);
        await session.StepAsync();
        await clock.AdvanceAsync(Broadcast.Apart);

        Assert.Equal(3, DayOf(await next));
    }

    [Fact]
    public async Task A_stream_and_a_poll_come_to_the_last_day_of_a_run_at_full_speed()
    {
        await using Page page = await Page.OpenAsync(small, new SessionOptions { DaysPerSecond = 0 });
        await using IAsyncEnumerator<(string Id, JsonNode Update)> events = page.EventsAsync().GetAsyncEnumerator(Gone);
        Assert.True(await events.MoveNextAsync());
        int version = (int)events.Current.Update["version"]!;
        await page.DoAsync("/api/run");

        for (int day = 0; day < SmallClass.Horizon;)
        {
            Assert.True(await events.MoveNextAsync());
            int next = (int)events.Current.Update["day"]!;
            Assert.True(next >= day, $"day {next} after day {day}");
            day = next;
        }

        JsonNode polled = await page.GetAsync($"/api/update?after={version}");
        while ((int)polled["day"]! < SmallClass.Horizon)
        {
            polled = await page.GetAsync($"/api/update?after={polled["version"]}");
        }

        Assert.Equal(page.Session.Updates.Now.Version, (int)polled["version"]!);
    }

    private static int DayOf(Sent sent) => (int)JsonNode.Parse(sent.Json.Span)!["day"]!;
}
