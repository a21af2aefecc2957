namespace InfluenceSim.Model.Measures;

/// <summary>Groups that belong together, each with what formulas know it by.</summary>
/// <typeparam name="T">What formulas know a group by.</typeparam>
public sealed class Grouping<T>
{
    private readonly (MeasureGroup Group, T Member)[] _members;

    internal Grouping(params IEnumerable<(MeasureGroup Group, T Member)> members) => _members = [.. members];

    /// <summary>Groups that bear one attribute.</summary>
    internal Grouping(string attribute, params IEnumerable<(string Name, T Member)> members)
        : this(members.Select(member => (new MeasureGroup(member.Name, attribute), member.Member)))
    {
    }

    /// <summary>Names of the groups.</summary>
    public IReadOnlyList<string> Names => [.. _members.Select(member => member.Group.Name)];

    /// <summary>A formula of a day's end for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> Daily(Func<DayEnd, T, double?> of) =>
        [.. _members.Select(member => new GroupFormula(member.Group) { OnDay = day => of(day, member.Member) })];

    /// <summary>A formula of a settled week for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> Weekly(Func<WeekEnd, T, double?> of) =>
        [.. _members.Select(member => new GroupFormula(member.Group) { OnWeek = week => of(week, member.Member) })];

    /// <summary>A formula of a run's end for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> AtEnd(Func<RunEnd, T, double?> of) =>
        [.. _members.Select(member => new GroupFormula(member.Group) { OnRunEnd = run => of(run, member.Member) })];

    /// <summary>Name of a group.</summary>
    /// <param name="member">What formulas know it by.</param>
    /// <returns>Its name.</returns>
    public string NameOf(T member) => _members.First(one => EqualityComparer<T>.Default.Equals(one.Member, member)).Group.Name;

    /// <summary>The same groups in another order.</summary>
    internal Grouping<T> Reversed() => new(_members.Reverse());
}
