using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Results;

/// <summary>The hashes of one run.</summary>
/// <param name="Arm">Arm.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Ticks">Hash of every tick from 0, warm-up included.</param>
/// <param name="Days">Hash of the whole state at the end of every day, warm-up included.</param>
public sealed record HashSeries(string Arm, int Replicate, IReadOnlyList<Hash128> Ticks, IReadOnlyList<Hash128> Days);
