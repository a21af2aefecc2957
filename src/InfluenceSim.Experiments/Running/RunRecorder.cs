using System.Collections.Concurrent;
using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Experiments.Running;

/// <summary>Keeps what each run leaves: an observer, so that recording cannot change a run.</summary>
/// <param name="measures">What is measured, the same as the silo's; the measures of the data dictionary unless told otherwise.</param>
public sealed class RunRecorder(MeasureRegistry? measures = null) : IRunObserver
{
    private readonly ConcurrentDictionary<string, Recording> _recordings = new(StringComparer.Ordinal);

    /// <summary>What is measured.</summary>
    public MeasureRegistry Measures { get; } = measures ?? MeasureRegistry.Ours;

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        _recordings.GetOrAdd(run.RunId, static _ => new Recording()).Add(summary);
    }

    /// <summary>Takes what a run left and forgets it.</summary>
    internal Recording Take(string runId) =>
        _recordings.TryRemove(runId, out Recording? recording) ? recording : new Recording();

    /// <summary>What one run left.</summary>
    internal sealed class Recording
    {
        private readonly CascadeLog _cascades = new();
        private readonly RunEndRecord _end = new();

        public List<MeasureValue> Measures { get; } = [];

        public List<Hash128> TickHashes { get; } = [];

        public List<Hash128> StateHashes { get; } = [];

        public long Impressions { get; private set; }

        public void Add(TickSummary summary)
        {
            TickHashes.Add(summary.Hash);
            Measures.AddRange(summary.Measures);
            _cascades.Add(summary);
            _end.Add(summary);
            if (summary.State is { } state)
            {
                StateHashes.Add(state);
            }

            if (summary.Day >= 0)
            {
                Impressions += summary.Tally.Impressions;
            }
        }

        /// <summary>A run's result: what the warm-up left, then what the arm left.</summary>
        public RunResult After(
            Recording warmUp, SimulationParameters parameters, string arm, int replicate, Hash128 digest, MeasureRegistry? measures = null)
        {
            IReadOnlyList<CascadeRecord> cascades = _cascades.After(warmUp._cascades, parameters);
            return new RunResult(
                arm,
                replicate,
                [.. warmUp.Measures, .. Measures, .. _end.Values(cascades, parameters, measures ?? MeasureRegistry.Ours)],
                [.. warmUp.TickHashes, .. TickHashes],
                [.. warmUp.StateHashes, .. StateHashes],
                digest,
                Impressions)
            {
                Cascades = cascades,
            };
        }
    }
}
