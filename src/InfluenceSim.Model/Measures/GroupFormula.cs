namespace InfluenceSim.Model.Measures;

/// <summary>
/// How a measure's value of a group is made of what was counted: a pure function of a day's end, of a settled week or of a run's end, just
/// one of them. It gives null where there is no value: a share of nothing is no number.
/// </summary>
/// <param name="Group">The group.</param>
public sealed record GroupFormula(MeasureGroup Group)
{
    /// <summary>Of a day's end.</summary>
    public Func<DayEnd, double?>? OnDay { get; init; }

    /// <summary>Of a week that the market has settled; its days show the same value until the next.</summary>
    public Func<WeekEnd, double?>? OnWeek { get; init; }

    /// <summary>Of a run's end.</summary>
    public Func<RunEnd, double?>? OnRunEnd { get; init; }
}
