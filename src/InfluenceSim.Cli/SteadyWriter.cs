using System.Text;

namespace InfluenceSim.Cli;

/// <summary>
/// Writes as long as that can be done. A stream that is closed or full loses what is said, and nothing else: the first failure is
/// remembered, and nothing more is written. Several threads may write.
/// </summary>
internal sealed class SteadyWriter(TextWriter inner) : TextWriter
{
    private readonly Lock _lock = new();

    /// <summary>Why something could not be written; null where all was.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether this goes to the terminal's stream of errors.</summary>
    public bool IsErrorTerminal => ReferenceEquals(inner, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Whether this goes to the terminal's stream of results.</summary>
    public bool IsOutputTerminal => ReferenceEquals(inner, Console.Out) && !Console.IsOutputRedirected;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        lock (_lock)
        {
            if (Failure is not null)
            {
                return;
            }

            try
            {
                write();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                Failure = problem;
            }
        }
    }
}
