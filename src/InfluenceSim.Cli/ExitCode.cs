namespace InfluenceSim.Cli;

/// <summary>What the command's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>All went well; for `diff`, the runs are equal.</summary>
    public const int Success = 0;

    /// <summary>
    /// The command ran and the answer is no: runs differ, a pattern does not hold, a run failed; or the answer could not be written
    /// where it was wanted.
    /// </summary>
    public const int Failure = 1;

    /// <summary>Bad input: an unknown option, a scenario with errors, a folder that exists already.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C; what was finished is kept (128 + SIGINT). Of other signals see <see cref="StopSignals"/>.</summary>
    public const int Interrupted = 130;
}
