using System.Runtime.InteropServices;

namespace InfluenceSim.Cli;

/// <summary>
/// What asks the process to stop: Ctrl-C, SIGTERM, and SIGHUP, which a terminal sends that is closed. The first one stops the command,
/// which keeps what is finished; a second one, or a command that does not come to its end, ends the process.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    // By custom, a process that a signal ended has this exit code and the signal's number.
    private const int Base = 128;

    // Commands stop by themselves within two seconds. This is longer, so that on a busy machine they still write their tables.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private static readonly (PosixSignal Signal, int Number)[] Known =
        [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<PosixSignalRegistration> _registered;
    private int _exitCode;

    public StopSignals() => _registered = [.. Known.Select(known =>
        PosixSignalRegistration.Create(known.Signal, context => Ask(context, Base + known.Number)))];

    /// <summary>Runs a command to its end, or to the end of its time once it was asked to stop.</summary>
    public async Task<int> RunAsync(Func<CancellationToken, Task<int>> command)
    {
        // On a thread of its own: a command that waits for a file or a pipe can be stopped too.
        Task<int> work = Task.Run(() => command(_stop.Token));
        await Task.WhenAny(work, _asked.Task);
        if (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(LongestStop));
        }

        int code = work.IsCompleted ? await work : ExitCode.Interrupted;

        // A command that was over when it was asked to stop has its own answer.
        return code == ExitCode.Interrupted && _exitCode != 0 ? _exitCode : code;
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registered)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Ask(PosixSignalContext context, int exitCode)
    {
        // The second one does what it does to any process.
        context.Cancel = Interlocked.CompareExchange(ref _exitCode, exitCode, 0) == 0;
        if (context.Cancel)
        {
            _asked.TrySetResult();
            _stop.CancelAsync();
        }
    }
}
