using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace InfluenceSim.Cli.Tests.Support;

/// <summary>The command as a process of its own, as a user starts it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task<string> _output;
    private readonly Task _errorRead;

    private ChildProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errorRead = ReadErrorAsync();
    }

    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Starts it with two workers, so that what runs when is the same on every machine.</summary>
    public static ChildProcess Start(string workingDirectory, params string[] args)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string assembly = Path.Combine(AppContext.BaseDirectory, "influencesim.dll");

        // Whoever starts the tests in the background may have them ignore Ctrl-C, and children inherit that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", dotnet, assembly] : [dotnet, assembly];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. args])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "2";
        return new ChildProcess(start);
    }

    /// <summary>Waits until something is so, while the process lives.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.False(_process.HasExited, "It ended too early: " + Error);
            Assert.True(clock.Elapsed < Patience, "It hangs: " + Error);
            await Task.Delay(1);
        }
    }

    public void PressCtrlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    /// <summary>SIGKILL: the process gets no say.</summary>
    public void KillAtOnce() => _process.Kill();

    public async Task<Command> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _errorRead;
        return new Command(_process.ExitCode, await _output, Error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadErrorAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_error)
            {
                _error.AppendLine(line);
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
