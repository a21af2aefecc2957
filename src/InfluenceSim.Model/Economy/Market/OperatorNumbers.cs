using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>
/// Numbers of the operators of a world, dense. Personas that a scenario states by themselves share one operator, whose
/// group is the last of all, so that it shifts nobody's key; here it comes after the others.
/// </summary>
internal sealed class OperatorNumbers
{
    private readonly int[] _groups;
    private readonly Dictionary<int, int> _numbers;

    public OperatorNumbers(World world)
    {
        _groups = [.. world.Creators.Where(creator => creator.IsAi).Select(creator => creator.Operator).Distinct().Order()];
        if (_groups.Length > 0)
        {
            // A drawn operator without a persona still has its number.
            int drawn = _groups.Where(group => group != AccountKey.StatedGroup).DefaultIfEmpty(-1).Max() + 1;
            _groups = [.. Enumerable.Range(0, drawn), .. _groups.Where(group => group == AccountKey.StatedGroup)];
        }

        _numbers = _groups.Select((group, number) => (group, number)).ToDictionary(pair => pair.group, pair => pair.number);
    }

    /// <summary>Number of operators.</summary>
    public int Count => _groups.Length;

    /// <summary>Number of the operator behind a persona; -1 for people.</summary>
    public int Of(CreatorProfile creator) => creator.IsAi ? _numbers[creator.Operator] : -1;
}
