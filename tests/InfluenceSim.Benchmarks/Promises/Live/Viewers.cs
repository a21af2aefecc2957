using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>Viewers of a session, each with an event stream of its own.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private readonly CancellationTokenSource _leave = new();
    private readonly HttpClient _client;
    private readonly ConcurrentQueue<(int Version, long At, int Bytes)> _updates = new();
    private Task _watching = Task.CompletedTask;

    private Viewers(Uri address) => _client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The updates that came, of all viewers: how long after the first viewer each had it, and its size in bytes.</summary>
    public IReadOnlyList<(double Milliseconds, int Bytes)> Updates =>
    [
        .. _updates.GroupBy(update => update.Version).SelectMany(same =>
        {
            long first = same.Min(update => update.At);
            return same.Select(update => (Stopwatch.GetElapsedTime(first, update.At).TotalMilliseconds, update.Bytes));
        }),
    ];

    /// <summary>Lets some watch; all of them have had a first update when this returns.</summary>
    public static async Task<Viewers> WatchAsync(Uri address, int count)
    {
        var viewers = new Viewers(address);
        TaskCompletionSource[] began = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource())];
        viewers._watching = Task.WhenAll(began.Select(viewers.WatchAsync));
        await await Task.WhenAny(Task.WhenAll(began.Select(one => one.Task)), viewers._watching);

        // What was there before they came was not sent just now.
        viewers._updates.Clear();
        return viewers;
    }

    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await _watching;
        _client.Dispose();
        _leave.Dispose();
    }

    private async Task WatchAsync(TaskCompletionSource began)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/events");
            using HttpResponseMessage answer =
                await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _leave.Token);
            answer.EnsureSuccessStatusCode();
            await foreach (SseItem<string> update in SseParser.Create(await answer.Content.ReadAsStreamAsync(_leave.Token))
                .EnumerateAsync(_leave.Token))
            {
                long now = Stopwatch.GetTimestamp();
                using var read = JsonDocument.Parse(update.Data);
                _updates.Enqueue((read.RootElement.GetProperty("version").GetInt32(), now, Encoding.UTF8.GetByteCount(update.Data)));
                began.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (_leave.IsCancellationRequested)
        {
            // They left.
        }
    }
}
