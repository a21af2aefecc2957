using System.Collections;

namespace InfluenceSim.Grains.Runs;

/// <summary>What every log line of a run says of it.</summary>
internal sealed class RunScope(RunIdentity run) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _parts =
    [
        new("run", run.RunId), new("scenario", run.Scenario ?? "unnamed"), new("arm", run.Arm), new("replicate", run.Replicate),
    ];

    public int Count => _parts.Length;

    public KeyValuePair<string, object?> this[int index] => _parts[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _parts.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', _parts.Select(part => $"{part.Key}={part.Value}"));
}
