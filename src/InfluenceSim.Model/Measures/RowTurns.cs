using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Measures;

/// <summary>
/// Measures whose rows of a day alternate: turn by turn, and within a turn measure by measure. Tables of results have always had their
/// rows in this order, and whoever compares files byte by byte relies on it.
/// </summary>
/// <param name="Measures">The measures.</param>
/// <param name="Turns">The groups of each turn.</param>
internal sealed record RowTurns(IReadOnlyList<MeasureDefinition> Measures, IReadOnlyList<IReadOnlyList<string>> Turns)
{
    /// <summary>Each of some groups has a turn of its own.</summary>
    public static IEnumerable<IReadOnlyList<string>> Each(IEnumerable<string> groups) =>
        groups.Select(group => (IReadOnlyList<string>)[group]);

    public IEnumerable<MeasuredGroup> Rows() =>
        from turn in Turns
        from measure in Measures
        from formula in measure.Formulas
        where turn.Contains(formula.Group.Name)
        select new MeasuredGroup(measure, formula);
}

/// <summary>A measure for one of its groups: a row of a day's values.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Formula">The formula of the group.</param>
internal sealed record MeasuredGroup(MeasureDefinition Measure, GroupFormula Formula)
{
    public MeasureValue At(PolicyDay day, double value) => new(day, Measure.Name, Formula.Group.Name, value);
}
