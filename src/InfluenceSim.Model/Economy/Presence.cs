using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy;

/// <summary>From which day to which each creator is there, in days from the start of the warm-up.</summary>
internal sealed class Presence
{
    private const int Never = int.MaxValue;
    private readonly int[] _from;
    private readonly int[] _until;

    public Presence(World world)
    {
        _from = [.. world.Creators
            .Select(creator => creator.IsReserve ? Never : FirstDay(creator, world.Parameters.WarmUp))];
        _until = new int[_from.Length];
        Array.Fill(_until, Never);
    }

    private static int FirstDay(CreatorProfile creator, int warmUp) => creator.EntryDay > 0 ? creator.EntryDay.OfRun(warmUp) : 0;

    public bool IsThere(CreatorId creator, RunDay day) => day >= _from[creator] && day < _until[creator];

    /// <summary>Whether a day is set on which it comes, or came.</summary>
    public bool IsKnown(CreatorId creator) => _from[creator] != Never;

    /// <summary>First day of an account, however far off.</summary>
    public RunDay Since(CreatorId creator) => new(_from[creator]);

    /// <summary>Comes on a day; who has come before does not come again.</summary>
    public void Come(CreatorId creator, RunDay day) => _from[creator] = Math.Min(_from[creator], day);

    /// <summary>Leaves for good: from that day on it is gone, or, not there yet, never comes.</summary>
    public void Leave(CreatorId creator, RunDay day) => _until[creator] = Math.Min(_until[creator], day);

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<int>(_from);
        writer.WriteSpan<int>(_until);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<int>(_from);
        reader.ReadSpan<int>(_until);
    }
}
