using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Results;

/// <summary>What lets another person repeat a run and check that nothing was changed since.</summary>
/// <param name="Format">Version of the folder's layout.</param>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Replicates">Replicates that were planned.</param>
/// <param name="Arms">Arms in their order; the first is the reference.</param>
/// <param name="WarmUpDays">Days before day 0.</param>
/// <param name="HorizonDays">Reported days.</param>
/// <param name="Complete">Whether every planned run finished; false as long as the experiment goes on.</param>
/// <param name="StartedAt">When the experiment started.</param>
/// <param name="ElapsedSeconds">How long it took.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Runs">Finished runs.</param>
/// <param name="Files">The folder's other files.</param>
/// <param name="Scenario">The scenario as resolved, in full.</param>
public sealed record RunManifest(
    int Format,
    string Name,
    string Question,
    string Version,
    ulong Seed,
    int Replicates,
    IReadOnlyList<string> Arms,
    int WarmUpDays,
    int HorizonDays,
    bool Complete,
    DateTimeOffset StartedAt,
    double ElapsedSeconds,
    MachineFacts Machine,
    IReadOnlyList<ManifestRun> Runs,
    IReadOnlyList<ManifestFile> Files,
    string Scenario)
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The parts that are not ours.</summary>
    public IReadOnlyList<ManifestPart> Parts { get; init; } = [];

    /// <summary>Files that the scenario names, as they were read; their names are those in the scenario.</summary>
    public IReadOnlyList<ManifestFile> Inputs { get; init; } = [];

    /// <summary>One digest of several runs, which is that of a run by itself: equal sums are equal runs.</summary>
    /// <param name="runs">The runs.</param>
    /// <returns>The sum of their digests modulo 2^128.</returns>
    public static string DigestOf(IEnumerable<ManifestRun> runs) =>
        runs.Aggregate(Hash128.Zero, (sum, run) => sum + Hash128.Parse(run.Digest)).ToString();

    /// <summary>Memory in bytes that the command said beforehand it would need; 0 where none did.</summary>
    public long StatedBytes { get; init; }

    /// <summary>The most memory in bytes that its process had.</summary>
    public long PeakBytes { get; init; }

    /// <summary>The arguments of the command that ran it, as they were typed; none where no command did.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What of the scenario's file was overridden, as `key=value`, in the order in which it was.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];
}

/// <summary>One finished run.</summary>
/// <param name="Arm">Arm.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Digest">Digest over all its hashes.</param>
/// <param name="Ticks">Ticks simulated, warm-up included.</param>
/// <param name="Impressions">Impressions simulated after the warm-up.</param>
public sealed record ManifestRun(string Arm, int Replicate, string Digest, int Ticks, long Impressions);

/// <summary>One file of the folder as it was written, or one that was read.</summary>
/// <param name="Name">Name.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256 in hexadecimal digits, as the command sha256sum prints it.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256);
