using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Tests.Live;

/// <summary>Viewers at their own pace.</summary>
public sealed class LatestTests
{
    [Fact]
    public async Task Who_lags_skips_to_the_newest_and_who_has_it_waits()
    {
        var latest = new Latest<string>("a");
        (int first, string value) = await latest.OtherThanAsync(0, TestContext.Current.CancellationToken);
        Assert.Equal("a", value);

        Task<(int Version, string Value)> waiting = latest.OtherThanAsync(first, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        latest.Publish("b");
        Assert.Equal("b", (await waiting).Value);

        latest.Publish("c");
        latest.Publish("d");
        (int last, string newest) = await latest.OtherThanAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal(("d", first + 3), (newest, last));
    }

    [Fact]
    public async Task Who_goes_away_is_let_go()
    {
        var latest = new Latest<string>("a");
        using var gone = new CancellationTokenSource();
        Task waiting = latest.OtherThanAsync(latest.Now.Version, gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        latest.Publish("b");
        Assert.Equal("b", latest.Now.Value);
    }
}
