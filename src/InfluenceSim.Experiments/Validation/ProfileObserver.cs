using System.Collections.Concurrent;
using InfluenceSim.Grains;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Experiments.Validation;

/// <summary>Gathers a <see cref="RunProfile"/> of every run of the reference baseline.</summary>
public sealed class ProfileObserver : IRunObserver
{
    private readonly ConcurrentDictionary<(string Arm, int Replicate), RunProfile> _profiles = new();

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Day >= 0)
        {
            _profiles.GetOrAdd((run.Arm, run.Replicate), static _ => new RunProfile()).Add(summary);
        }
    }

    internal RunProfile Of(string arm, int replicate) => _profiles[(arm, replicate)];
}
