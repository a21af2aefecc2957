namespace InfluenceSim.Model.Measures;

/// <summary>Formulas for everybody together.</summary>
public static class Everyone
{
    /// <summary>A formula of a day's end.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>The formula for everybody.</returns>
    public static IReadOnlyList<GroupFormula> Daily(Func<DayEnd, double?> of) =>
        [new GroupFormula(MeasureGroup.Everyone) { OnDay = of }];

    /// <summary>A formula of a settled week.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>The formula for everybody.</returns>
    public static IReadOnlyList<GroupFormula> Weekly(Func<WeekEnd, double?> of) =>
        [new GroupFormula(MeasureGroup.Everyone) { OnWeek = of }];

    /// <summary>A formula of a run's end.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>The formula for everybody.</returns>
    public static IReadOnlyList<GroupFormula> AtEnd(Func<RunEnd, double?> of) =>
        [new GroupFormula(MeasureGroup.Everyone) { OnRunEnd = of }];
}
