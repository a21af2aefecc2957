using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Grains;

/// <summary>Where a run stands between two ticks.</summary>
/// <param name="Tick">Next tick to run.</param>
/// <param name="Digest">Digest of all ticks so far.</param>
/// <param name="IsFinished">Whether the horizon is reached.</param>
[GenerateSerializer, Immutable, Alias("InfluenceSim.RunStatus.v1")]
public sealed record RunStatus([property: Id(0)] int Tick, [property: Id(1)] Hash128 Digest, [property: Id(2)] bool IsFinished);
