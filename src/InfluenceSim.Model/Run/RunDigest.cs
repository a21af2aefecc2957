using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Run;

/// <summary>The digest of a run: a hash over the series of tick hashes and of daily state hashes.</summary>
internal sealed class RunDigest
{
    private const ulong DigestKind = 0x44494745;
    private EntityHash _hash = new(DigestKind, 0);

    /// <summary>The digest so far.</summary>
    public Hash128 Value => _hash.Finish();

    public void Save(StateWriter writer) => writer.Write(_hash);

    public void Load(StateReader reader) => _hash = reader.Read<EntityHash>();

    /// <summary>Adds a finished tick.</summary>
    public void Add(TickSummary summary)
    {
        Add(summary.Hash);
        if (summary.State is { } state)
        {
            Add(state);
        }
    }

    private void Add(Hash128 hash)
    {
        _hash.Add(hash.High);
        _hash.Add(hash.Low);
    }
}
