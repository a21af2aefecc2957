using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>A process that runs a day of the kernel whenever it is asked to: see <see cref="KernelDays"/>.</summary>
internal sealed class KernelProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private readonly Process _process;

    private KernelProcess(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="assembly">The benchmarks of a tree.</param>
    /// <param name="users">Users of the load.</param>
    /// <param name="days">Days before the first that is measured.</param>
    public static KernelProcess Start(string assembly, int users, int days)
    {
        string[] arguments =
        [
            assembly, KernelDays.Command, users.ToString(CultureInfo.InvariantCulture), days.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new KernelProcess(
            Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start"));
    }

    /// <summary>Waits until it can run days.</summary>
    public async Task FillAsync()
    {
        string line = await LineAsync();
        if (line != KernelDays.Filled)
        {
            throw new InvalidOperationException($"the kernel's process said '{line}'");
        }
    }

    /// <summary>Lets it run a day.</summary>
    public async Task<KernelDay> RunAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<KernelDay>(await LineAsync())!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("the kernel's process ended too early");
}
