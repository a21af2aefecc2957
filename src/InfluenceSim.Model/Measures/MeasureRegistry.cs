using System.Text;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Measures;

/// <summary>
/// The measures of a run: those of the data dictionary and, behind them, whatever a researcher adds. It does not change; adding gives
/// another one. Results, telemetry and the comparison know no measures but those of the registry that they are given.
/// </summary>
public sealed class MeasureRegistry
{
    private const ulong FingerprintKind = 0x4D454153;
    private readonly IReadOnlyList<RowTurns> _turns;
    private readonly Dictionary<string, MeasureDefinition> _byName = new(StringComparer.Ordinal);

    internal MeasureRegistry(IEnumerable<MeasureDefinition> measures, IReadOnlyList<RowTurns> turns)
    {
        All = Array.AsReadOnly<MeasureDefinition>([.. measures]);
        _turns = turns;
        foreach (MeasureDefinition measure in All)
        {
            Check(measure);
            if (!_byName.TryAdd(measure.Name, measure))
            {
                throw new ArgumentException($"there is a measure '{measure.Name}' already", nameof(measures));
            }
        }

        MeasuredGroup[] rows = [.. Rows()];
        DayRows = [.. rows.Where(row => row.Formula.OnDay is not null)];
        WeekRows = [.. rows.Where(row => row.Formula.OnWeek is not null)];
        EndRows = [.. rows.Where(row => row.Formula.OnRunEnd is not null)];
        Fingerprint = FingerprintOf(rows);
    }

    /// <summary>The measures of the data dictionary.</summary>
    public static MeasureRegistry Ours { get; } = new(DataDictionary.All, DataDictionary.Turns);

    /// <summary>All measures, in the order in which tables show them.</summary>
    public IReadOnlyList<MeasureDefinition> All { get; }

    /// <summary>Hash of the names of all measures and groups: whoever works together on a run has the same.</summary>
    public Hash128 Fingerprint { get; }

    internal IReadOnlyList<MeasuredGroup> DayRows { get; }

    internal IReadOnlyList<MeasuredGroup> WeekRows { get; }

    internal IReadOnlyList<MeasuredGroup> EndRows { get; }

    /// <summary>Some measures and no others.</summary>
    /// <param name="measures">The measures.</param>
    /// <returns>A registry of them.</returns>
    /// <exception cref="ArgumentException">A name is taken or no name, or a measure has no formula.</exception>
    public static MeasureRegistry Of(params IEnumerable<MeasureDefinition> measures) => new(measures, []);

    /// <summary>These measures and others behind them.</summary>
    /// <param name="measures">The others.</param>
    /// <returns>Another registry.</returns>
    /// <exception cref="ArgumentException">A name is taken or no name, or a measure has no formula.</exception>
    public MeasureRegistry With(params IEnumerable<MeasureDefinition> measures) => new(All.Concat(measures), _turns);

    /// <summary>A measure by its name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The measure; null where there is none of that name.</returns>
    public MeasureDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A measure by its name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public MeasureDefinition Get(string name) => Find(name) ?? throw new KeyNotFoundException($"there is no measure '{name}'");

    /// <summary>Names of outcomes that a comparison shows unless a scenario names its own.</summary>
    /// <param name="hasEconomy">Whether the world has an economy.</param>
    /// <returns>Their names, those of the economy behind the others.</returns>
    public IReadOnlyList<string> Headlines(bool hasEconomy) =>
    [
        .. All.Where(measure => hasEconomy || !measure.NeedsEconomy).OrderBy(measure => measure.NeedsEconomy)
            .SelectMany(measure => measure.Headlines.Select(measure.OutcomeName)),
    ];

    /// <summary>The measures of a run's end.</summary>
    /// <param name="run">The run.</param>
    /// <param name="day">Its last day, counted from the end of the warm-up.</param>
    /// <returns>Values of the last day.</returns>
    public IReadOnlyList<MeasureValue> AtEnd(RunEnd run, PolicyDay day) => Values(EndRows, row => row.Formula.OnRunEnd!(run), day);

    internal static IReadOnlyList<MeasureValue> Values(IReadOnlyList<MeasuredGroup> rows, Func<MeasuredGroup, double?> of, PolicyDay day)
    {
        var values = new List<MeasureValue>(rows.Count);
        foreach (MeasuredGroup row in rows)
        {
            if (of(row) is { } value && !double.IsNaN(value))
            {
                values.Add(row.At(day, value));
            }
        }

        return values.AsReadOnly();
    }

    private static void Check(MeasureDefinition measure)
    {
        if (measure.Name.Length == 0 || !char.IsAsciiLetterLower(measure.Name[0]) || !measure.Name.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"'{measure.Name}' is no name of a measure: letters and digits, the first a small letter");
        }

        if (measure.Formulas.Count == 0 || measure.Groups.Distinct().Count() != measure.Groups.Count)
        {
            throw new ArgumentException($"the measure '{measure.Name}' needs a formula for each group, and each group once");
        }

        foreach (GroupFormula formula in measure.Formulas)
        {
            Delegate?[] sources = [formula.OnDay, formula.OnWeek, formula.OnRunEnd];
            if (sources.Count(source => source is not null) != 1)
            {
                throw new ArgumentException(
                    $"the formula of '{measure.Name}' for '{formula.Group.Name}' is of one of: a day's end, a week, a run's end");
            }
        }
    }

    private static Hash128 FingerprintOf(IEnumerable<MeasuredGroup> rows)
    {
        var hash = new EntityHash(FingerprintKind, 0);
        foreach (MeasuredGroup row in rows)
        {
            hash.Add<byte>(Encoding.UTF8.GetBytes($"{row.Measure.Name}/{row.Formula.Group.Name}\n"));
        }

        return hash.Finish();
    }

    private IEnumerable<MeasuredGroup> Rows()
    {
        foreach (MeasureDefinition measure in All)
        {
            RowTurns? turns = _turns.FirstOrDefault(turns => turns.Measures.Contains(measure));
            IEnumerable<MeasuredGroup> rows = turns is null ? measure.Formulas.Select(formula => new MeasuredGroup(measure, formula))
                : turns.Measures[0] == measure ? turns.Rows()
                : [];
            foreach (MeasuredGroup row in rows)
            {
                yield return row;
            }
        }
    }
}
