using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>What is compared: a measure for one group.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Group">The group.</param>
public sealed record Outcome(MeasureDefinition Measure, string Group)
{
    /// <summary>Group that a title need not name.</summary>
    public const string Everyone = MeasureGroup.All;

    /// <summary>Title for tables: that of the measure, with the group where it is not everyone.</summary>
    public string Title => Group == Everyone ? Measure.Title : $"{Measure.Title} ({Group})";

    /// <summary>
    /// Finds the outcomes that names mean. A name is a measure ("trust": every group that the runs carry) or a measure and
    /// a group ("trust/ai").
    /// </summary>
    /// <param name="names">Names in the order in which they are shown.</param>
    /// <param name="dictionary">The data dictionary.</param>
    /// <param name="runs">The runs, which say what groups there are.</param>
    /// <returns>The outcomes.</returns>
    /// <exception cref="ArgumentException">A name is not in the dictionary.</exception>
    public static IReadOnlyList<Outcome> Choose(
        IReadOnlyList<string> names, IReadOnlyList<MeasureDefinition> dictionary, IReadOnlyList<RunResult> runs)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(runs);
        return [.. names.SelectMany(name => Named(name, dictionary, runs)).Distinct()];
    }

    private static IEnumerable<Outcome> Named(
        string name, IReadOnlyList<MeasureDefinition> dictionary, IReadOnlyList<RunResult> runs)
    {
        string[] parts = name.Split('/', 2);
        MeasureDefinition measure = dictionary.FirstOrDefault(row => row.Name == parts[0])
            ?? throw new ArgumentException(
                $"outcome '{name}' is no measure; the measures are "
                + string.Join(", ", dictionary.Select(row => row.Name).Order(StringComparer.Ordinal)),
                nameof(name));
        return parts.Length == 2
            ? [new Outcome(measure, parts[1])]
            : runs.SelectMany(run => run.Measures)
                .Where(value => value.Day >= 0 && value.Measure == measure.Name)
                .Select(value => value.Group)
                .Distinct()
                .Select(group => new Outcome(measure, group));
    }
}
