using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>
/// Viewers of a session, each with an event stream of its own. A class's viewers have machines of their own: so what they need here is
/// little, one thread that takes in bytes and notes when. What the bytes say is read afterwards.
/// </summary>
internal sealed class Viewers : IAsyncDisposable
{
    // What comes within so short a time is taken in together.
    private const int TogetherMs = 2;
    private const int WaitMicroseconds = 50_000;

    // A server that spares its viewers sends the last a little later.
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Socket, Stream> _streams = [];
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isLeaving;

    private Viewers()
    {
    }

    /// <summary>Lets some watch; all of them have had a first update when this returns.</summary>
    public static async Task<Viewers> WatchAsync(Uri address, int count)
    {
        var viewers = new Viewers();
        byte[] request = Encoding.ASCII.GetBytes($"GET /api/events HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        for (int viewer = 0; viewer < count; viewer++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.SendAsync(request);
            var stream = new Stream();
            viewers._streams[socket] = stream;
            while (!stream.HasUpdate)
            {
                stream.TakeFrom(socket);
            }
        }

        new Thread(viewers.Watch) { IsBackground = true }.Start();
        return viewers;
    }

    /// <summary>Lets them leave when the last update has come to all.</summary>
    /// <returns>The updates that came, of all viewers: how long after the first viewer each had it, and its size in bytes.</returns>
    /// <exception cref="InvalidOperationException">
    /// Something that came is no update, or not what the others had, or the last did not come to all.
    /// </exception>
    public async Task<IReadOnlyList<(double Milliseconds, int Bytes)>> LeaveAsync()
    {
        await Task.Delay(Last);
        await StopAsync();
        ILookup<int, SeenUpdate> seen =
            UpdatesRead.Of(_streams.Values.Select(stream => stream.Received)).ToLookup(update => update.Version);
        int atLast = seen.Count == 0 ? 0 : seen[seen.Max(same => same.Key)].Count();
        return atLast != _streams.Count
            ? throw new InvalidOperationException($"{atLast} of {_streams.Count} viewers had the last update")
            : [
                .. seen.SelectMany(same =>
                {
                    long first = same.Min(update => update.At);
                    return same.Select(update => (Stopwatch.GetElapsedTime(first, update.At).TotalMilliseconds, update.Bytes));
                }),
            ];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (Socket socket in _streams.Keys)
        {
            socket.Dispose();
        }
    }

    private Task StopAsync()
    {
        _isLeaving = true;
        return _left.Task;
    }

    private void Watch()
    {
        try
        {
            var ready = new List<Socket>(_streams.Count);
            while (!_isLeaving)
            {
                ready.AddRange(_streams.Keys);
                Socket.Select(ready, null, null, WaitMicroseconds);
                foreach (Socket socket in ready)
                {
                    _streams[socket].TakeFrom(socket);
                }

                ready.Clear();
                Thread.Sleep(TogetherMs);
            }

            _left.SetResult();
        }
        catch (Exception problem) when (problem is SocketException or InvalidOperationException)
        {
            _left.SetException(problem);
        }
    }

    /// <summary>What one viewer was sent, as it came.</summary>
    private sealed class Stream
    {
        private readonly List<(int End, long At)> _parts = [];
        private byte[] _bytes = new byte[1 << 16];
        private int _length;

        public bool HasUpdate => _bytes.AsSpan(0, _length).IndexOf("\n\n"u8) >= 0;

        public ReceivedBytes Received => new(_bytes.AsMemory(0, _length), _parts);

        public void TakeFrom(Socket socket)
        {
            if (_bytes.Length - _length < _bytes.Length / 4)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length);
            }

            int read = socket.Receive(_bytes.AsSpan(_length));
            if (read == 0)
            {
                throw new InvalidOperationException($"the stream of a viewer ended: {Encoding.UTF8.GetString(_bytes, 0, _length)}");
            }

            _length += read;
            _parts.Add((_length, Stopwatch.GetTimestamp()));
        }
    }
}
