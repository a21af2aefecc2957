namespace InfluenceSim.Model.Messages.Counted;

/// <summary>How many units have each value: exact, and the same however the units were split.</summary>
public sealed class Histogram
{
    private readonly SortedDictionary<long, long> _units = [];

    /// <summary>Values with the number of units that have them, ascending.</summary>
    public IReadOnlyCollection<KeyValuePair<long, long>> Units => _units;

    /// <summary>Adds units of one value.</summary>
    /// <param name="value">Value.</param>
    /// <param name="units">Number of units.</param>
    public void Add(long value, long units = 1) => _units[value] = _units.GetValueOrDefault(value) + units;

    /// <summary>Sum of two histograms, either of which may be missing.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum; null if both are missing.</returns>
    public static Histogram? Sum(Histogram? left, Histogram? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var sum = new Histogram();
        foreach ((long value, long units) in left._units.Concat(right._units))
        {
            sum.Add(value, units);
        }

        return sum;
    }
}
