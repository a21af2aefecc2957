namespace InfluenceSim.Cli.Planning;

/// <summary>What a trial took.</summary>
/// <param name="Runs">What its runs took.</param>
/// <param name="Tables">Seconds in which the tables were written.</param>
/// <param name="Log">Bytes of the finished runs, which lie on the disk beside the tables until these are written.</param>
/// <param name="Files">Bytes of the files of the run folder, by name.</param>
internal sealed record TrialResult(TrialTimes Runs, double Tables, long Log, IReadOnlyDictionary<string, long> Files)
{
    /// <summary>Seconds before the first run could begin.</summary>
    public double Start { get; init; }
}
