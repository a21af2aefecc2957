using System.Diagnostics;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>A collector that takes everything, in a process of its own as collectors are: its work is not the run's.</summary>
internal sealed class CollectorProcess : IDisposable
{
    public const string Command = "collector";

    private readonly Process _process;

    private CollectorProcess(Process process, string endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    public string Endpoint { get; }

    /// <summary>What the process does: says where it listens, and serves until its input ends.</summary>
    public static async Task ServeAsync()
    {
        await using StubCollector collector = await StubCollector.AnsweringAsync(200);
        Console.WriteLine(collector.Endpoint);
        await Console.In.ReadToEndAsync();
    }

    public static async Task<CollectorProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CollectorProcess).Assembly.Location, Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        string endpoint = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("the collector's process ended before it listened");
        return new CollectorProcess(process, endpoint);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(5_000);
        _process.Dispose();
    }
}
