using System.Diagnostics;
using System.Text;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>A command that ran to its end: how, and how long it took.</summary>
internal sealed record Child(int ExitCode, string Output, TimeSpan Elapsed)
{
    /// <summary>Runs a command; its output is shown on the error stream as it comes, so that ours has only the table.</summary>
    public static Task<Child> RunAsync(string folder, TimeSpan limit, string command, params string[] arguments) =>
        RunAsync(folder, limit, [], command, arguments);

    /// <summary>Runs a command with variables of its own.</summary>
    public static async Task<Child> RunAsync(
        string folder, TimeSpan limit, IReadOnlyList<(string Name, string Value)> variables, string command, params string[] arguments)
    {
        await Console.Error.WriteLineAsync($"$ {command} {string.Join(' ', arguments)}");
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

        // A stranger's shell has none of these: locked restore, and what "dotnet run" tells its own child.
        foreach (string name in start.Environment.Keys
            .Where(name => name is "CI" || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start");
        using var patience = new CancellationTokenSource(limit);
        try
        {
            string output = await CopyAsync(process.StandardOutput, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Child(process.ExitCode, output, Stopwatch.GetElapsedTime(started));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} was not finished after {limit}");
        }
    }

    private static async Task<string> CopyAsync(StreamReader from, CancellationToken cancellation)
    {
        var all = new StringBuilder();
        while (await from.ReadLineAsync(cancellation) is { } line)
        {
            all.AppendLine(line);
            await Console.Error.WriteLineAsync(line);
        }

        return all.ToString();
    }
}
