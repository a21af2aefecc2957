namespace InfluenceSim.Model.Measures;

/// <summary>Groups that belong together, each with what formulas know it by.</summary>
/// <typeparam name="T">What formulas know a group by.</typeparam>
public sealed class Grouping<T>
{
    // Apart from each other: queries over pairs are compiled anew for each kind of member, which took a tenth of a command's start.
    private readonly MeasureGroup[] _groups;
    private readonly T[] _members;

    internal Grouping(params (MeasureGroup Group, T Member)[] members)
        : this(members.Length, i => members[i])
    {
    }

    /// <summary>Groups that bear one attribute.</summary>
    internal Grouping(string attribute, params (string Name, T Member)[] members)
        : this(members.Length, i => (new MeasureGroup(members[i].Name, attribute), members[i].Member))
    {
    }

    private Grouping(int count, Func<int, (MeasureGroup Group, T Member)> at)
    {
        _groups = new MeasureGroup[count];
        _members = new T[count];
        for (int i = 0; i < count; i++)
        {
            (_groups[i], _members[i]) = at(i);
        }
    }

    /// <summary>Names of the groups.</summary>
    public IReadOnlyList<string> Names => [.. _groups.Select(group => group.Name)];

    /// <summary>A formula of a day's end for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> Daily(Func<DayEnd, T, double?> of) =>
        Each((group, member) => new GroupFormula(group) { OnDay = day => of(day, member) });

    /// <summary>A formula of a settled week for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> Weekly(Func<WeekEnd, T, double?> of) =>
        Each((group, member) => new GroupFormula(group) { OnWeek = week => of(week, member) });

    /// <summary>A formula of a run's end for each group.</summary>
    /// <param name="of">The formula.</param>
    /// <returns>One formula a group.</returns>
    public IReadOnlyList<GroupFormula> AtEnd(Func<RunEnd, T, double?> of) =>
        Each((group, member) => new GroupFormula(group) { OnRunEnd = run => of(run, member) });

    /// <summary>Name of a group.</summary>
    /// <param name="member">What formulas know it by.</param>
    /// <returns>Its name.</returns>
    public string NameOf(T member) => _groups[Array.IndexOf(_members, member)].Name;

    /// <summary>The same groups in another order.</summary>
    internal Grouping<T> Reversed() => new(_groups.Length, i => (_groups[^(i + 1)], _members[^(i + 1)]));

    private GroupFormula[] Each(Func<MeasureGroup, T, GroupFormula> of)
    {
        var formulas = new GroupFormula[_groups.Length];
        for (int i = 0; i < formulas.Length; i++)
        {
            formulas[i] = of(_groups[i], _members[i]);
        }

        return formulas;
    }
}
