using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace InfluenceSim.Cli.Tests.Support;

/// <summary>The command as a process of its own, as a user starts it.</summary>
internal sealed partial class ChildProcess : IDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(1);
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

    /// <summary>The greatest replicate that the progress has told of so far, counted from 1; 0 before the first.</summary>
    public int Replicate => Told().Matches(Error)
        .Select(match => int.Parse(match.Groups["replicate"].Value, CultureInfo.InvariantCulture))
        .DefaultIfEmpty()
        .Max();

    /// <summary>Starts it with two workers, so that what runs when is the same on every machine.</summary>
    public static ChildProcess Start(string workingDirectory, params string[] args) => Start([], workingDirectory, args);

    /// <summary>Starts the command that lies elsewhere than beside the tests.</summary>
    public static ChildProcess Of(string assembly, string workingDirectory, params string[] args) =>
        Start([], assembly, workingDirectory, args);

    /// <summary>Starts such a command with a variable of the environment set, as "NAME=value".</summary>
    public static ChildProcess With(string variable, string assembly, string workingDirectory, params string[] args) =>
        Start(["env", variable], assembly, workingDirectory, args);

    /// <summary>Starts it with its streams redirected as a shell spells it, such as one that writes to a full device.</summary>
    public static ChildProcess Redirected(string redirection, string workingDirectory, params string[] args) =>
        Start(["bash", "-c", $"exec \"$0\" \"$@\" {redirection}"], workingDirectory, args);

    /// <summary>Starts it where the programs of a folder are found before all others.</summary>
    public static ChildProcess WithPrograms(string folder, string workingDirectory, params string[] args) =>
        Start(["env", $"PATH={folder}:{Environment.GetEnvironmentVariable("PATH")}"], workingDirectory, args);

    /// <summary>Starts it with a folder of its own for temporary files.</summary>
    public static ChildProcess WithTemporaryFiles(string folder, string workingDirectory, params string[] args) =>
        Start(["env", $"TMPDIR={folder}"], workingDirectory, args);

    private static ChildProcess Start(string[] shell, string workingDirectory, string[] args) =>
        Start(shell, Path.Combine(AppContext.BaseDirectory, "influencesim.dll"), workingDirectory, args);

    private static ChildProcess Start(string[] shell, string assembly, string workingDirectory, string[] args)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

        // Whoever starts the tests in the background may have them ignore signals, and children inherit that.
        string[] signals = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,HUP,TERM"] : [];
        string[] command = [.. shell, .. signals, dotnet, assembly];
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
    public Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <summary>Waits until something is so, as long as the process lives.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            // It may have come true and the process to its end since the condition was asked.
            Assert.True(!_process.HasExited || await condition(), "It ended too early: " + Error);
            Assert.True(clock.Elapsed < Patience, "It hangs: " + Error);
            await Task.Delay(PollingInterval);
        }
    }

    public void PressCtrlC() => Send(Interrupt);

    /// <summary>Sends a signal by its number.</summary>
    public void Send(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

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

    [GeneratedRegex("replicate (?<replicate>[0-9]+)/")]
    private static partial Regex Told();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
