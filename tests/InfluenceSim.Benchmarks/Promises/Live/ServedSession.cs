using System.Diagnostics;
using System.Net.Http.Json;

namespace InfluenceSim.Benchmarks.Promises.Live;

/// <summary>A session that `influencesim serve` serves in a process of its own.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private const string Announced = "serving at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private ServedSession(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Control = new HttpClient { BaseAddress = address, Timeout = Patience };
        Control.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public Uri Address { get; }

    private HttpClient Control { get; }

    /// <summary>Starts it; what it says is shown on the error stream.</summary>
    public static async Task<ServedSession> StartAsync(string folder, params string[] arguments)
    {
        string[] all = Checkout.DotnetRun(["serve", .. arguments, "--port", "0"]);
        var process = Process.Start(new ProcessStartInfo("dotnet", all) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("the command did not start");
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            if (line.Split(Announced) is [_, { } rest])
            {
                return new ServedSession(process, new Uri(rest.Split(';', ' ')[0]));
            }
        }

        throw new InvalidOperationException($"the command ended with {process.ExitCode} before it served");
    }

    /// <summary>Asks it to do something.</summary>
    public async Task DoAsync(string what, object? body = null)
    {
        using HttpResponseMessage answer = await Control.PostAsJsonAsync($"api/{what}", body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Seconds that some days take, one after the other, from the first day on.</summary>
    public async Task<double[]> DaysAsync(int days)
    {
        await DoAsync("day", new { day = 0 });
        var seconds = new double[days];
        for (int day = 0; day < days; day++)
        {
            long started = Stopwatch.GetTimestamp();
            await DoAsync("step");
            seconds[day] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        return seconds;
    }

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
