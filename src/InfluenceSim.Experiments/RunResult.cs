using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments;

/// <summary>What one run (one arm and one replicate) left.</summary>
/// <param name="Arm">Arm's name.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Measures">Daily values, day -1 (the reference at the warm-up's end) included.</param>
/// <param name="TickHashes">Hash of every tick from 0, warm-up included.</param>
/// <param name="StateHashes">Hash of the whole state at the end of every day from 0, warm-up included.</param>
/// <param name="Digest">The run's digest over both series.</param>
/// <param name="Impressions">Impressions simulated after the warm-up.</param>
public sealed record RunResult(
    string Arm,
    int Replicate,
    IReadOnlyList<MeasureValue> Measures,
    IReadOnlyList<Hash128> TickHashes,
    IReadOnlyList<Hash128> StateHashes,
    Hash128 Digest,
    long Impressions)
{
    /// <summary>Cascades of posts with a claim that went on after the warm-up.</summary>
    public IReadOnlyList<CascadeRecord> Cascades { get; init; } = [];
}

/// <summary>What an experiment (all arms and replicates of a scenario) left.</summary>
/// <param name="Scenario">The scenario as resolved.</param>
/// <param name="Runs">Finished runs in the order of arms, then replicates; fewer than planned after an interruption.</param>
/// <param name="Elapsed">Wall-clock time.</param>
/// <param name="Complete">Whether every planned run finished.</param>
public sealed record ExperimentResult(Scenario Scenario, IReadOnlyList<RunResult> Runs, TimeSpan Elapsed, bool Complete)
{
    /// <summary>What was measured.</summary>
    public MeasureRegistry Measures { get; init; } = MeasureRegistry.Ours;

    /// <summary>Runs that failed while the others went on.</summary>
    public IReadOnlyList<RunFailure> Failures { get; init; } = [];
}
