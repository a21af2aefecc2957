using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>How many units have each value: exact, and the same however the units were split. It does not change.</summary>
public sealed class Histogram
{
    private Histogram(IEnumerable<KeyValuePair<long, long>> units)
    {
        var sorted = new SortedDictionary<long, long>();
        foreach ((long value, long count) in units)
        {
            sorted[value] = sorted.GetValueOrDefault(value) + count;
        }

        Units = Array.AsReadOnly<KeyValuePair<long, long>>([.. sorted]);
    }

    /// <summary>Values with the number of units that have them, ascending.</summary>
    public IReadOnlyCollection<KeyValuePair<long, long>> Units { get; }

    /// <summary>Counts units by their values.</summary>
    /// <param name="values">The value of each unit.</param>
    /// <returns>The histogram.</returns>
    public static Histogram Of(IEnumerable<long> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Histogram(values.CountBy(value => value).Select(unit => KeyValuePair.Create(unit.Key, (long)unit.Value)));
    }

    /// <summary>Sum of two histograms, either of which may be missing.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum; null if both are missing.</returns>
    public static Histogram? Sum(Histogram? left, Histogram? right) =>
        left is null || right is null ? left ?? right : new Histogram(left.Units.Concat(right.Units));

    internal static Histogram Read(StateReader reader)
    {
        var units = new KeyValuePair<long, long>[reader.ReadCount(reader.Remaining / (2 * sizeof(long)))];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = KeyValuePair.Create(reader.Read<long>(), reader.Read<long>());
        }

        return new Histogram(units);
    }

    internal void Write(StateWriter writer)
    {
        writer.Write(Units.Count);
        foreach ((long value, long count) in Units)
        {
            writer.Write(value);
            writer.Write(count);
        }
    }
}
