using System.Globalization;
using System.IO.Hashing;

namespace InfluenceSim.Grains.Parts;

/// <summary>
/// Key of a grain of a run: the run's id alone, or "run/12" for the twelfth block or creator. This is the one place that
/// writes and reads it.
/// </summary>
/// <param name="RunId">Id of the run.</param>
/// <param name="Number">Number of the block or creator; none for what a run has once.</param>
internal readonly record struct PartKey(string RunId, int? Number = null)
{
    private const char Separator = '/';

    public static PartKey Parse(string key)
    {
        int at = key.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0
            ? new PartKey(key)
            : new PartKey(key[..at], int.Parse(key.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Refuses an id that could not be told from a part's key.</summary>
    public static void CheckRunId(string runId)
    {
        if (string.IsNullOrWhiteSpace(runId) || runId.Contains(Separator, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{runId}' is no run id: it must not be empty or hold '{Separator}'");
        }
    }

    /// <summary>
    /// Position among a number of silos: parts go round from where the run's own grains are, so that a run spreads evenly
    /// and many runs of one block do too.
    /// </summary>
    public int Position(int silos)
    {
        ulong run = XxHash64.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(RunId));
        return (int)(((run % (ulong)silos) + (ulong)(Number ?? 0)) % (ulong)silos);
    }

    public override string ToString() =>
        Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{RunId}{Separator}{number}") : RunId;
}
