using System.Collections.Concurrent;
using InfluenceSim.Grains;

namespace InfluenceSim.Telemetry.Instruments;

/// <summary>
/// What all runs of an arm have cost together. Replicates are not told apart: these figures are of the engine, they only
/// grow, and a series per finished run would be exported for ever.
/// </summary>
internal sealed class ArmWork(KeyValuePair<string, object?>[] attributes)
{
    private long _impressions;
    private long _calls;
    private long _checkpointBytes;

    public KeyValuePair<string, object?>[] Attributes => attributes;

    public long Impressions => Interlocked.Read(ref _impressions);

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Size of the last checkpoint; 0 before the first.</summary>
    public long CheckpointBytes
    {
        get => Interlocked.Read(ref _checkpointBytes);
        set => Interlocked.Exchange(ref _checkpointBytes, value);
    }

    public void AddImpressions(long impressions) => Interlocked.Add(ref _impressions, impressions);

    public void AddCalls(long calls) => Interlocked.Add(ref _calls, calls);
}

/// <summary>The work of every arm that was ever run.</summary>
internal sealed class ArmWorks
{
    private readonly ConcurrentDictionary<(string? Scenario, string Arm), ArmWork> _works = new();

    public IEnumerable<ArmWork> All => _works.Values;

    public ArmWork Of(RunIdentity run) =>
        _works.GetOrAdd((run.Scenario, run.Arm), static (_, identity) => new ArmWork(ShownRun.AttributesOfArm(identity)), run);
}
