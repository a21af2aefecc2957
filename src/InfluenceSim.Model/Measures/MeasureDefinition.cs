namespace InfluenceSim.Model.Measures;

/// <summary>
/// A measure: everything that is known about it stands here and nowhere else. Tables, pictures, telemetry, files and the reasons for
/// missing values follow from it.
/// </summary>
/// <param name="Name">Name in results and scenario files, camelCase.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Scale">What kind of number it is.</param>
/// <param name="Aggregator">How days make a run.</param>
/// <param name="Definition">The exact definition.</param>
public sealed record MeasureDefinition(string Name, string Title, Scale Scale, Aggregator Aggregator, string Definition)
{
    private readonly IReadOnlyList<GroupFormula> _formulas = [];

    /// <summary>A formula for each group that a run can have values for.</summary>
    public IReadOnlyList<GroupFormula> Formulas
    {
        get => _formulas;
        init
        {
            _formulas = value;
            Groups = [.. value.Select(formula => formula.Group.Name)];
        }
    }

    /// <summary>Names of its groups.</summary>
    public IReadOnlyList<string> Groups { get; private init; } = [MeasureGroup.All];

    /// <summary>Why a run has no value of it; null where every day has one.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether it tells of AI creators only, so that a world without them has no value of it.</summary>
    public bool IsOfAi { get; init; }

    /// <summary>Whether a world without an economy has no value of it.</summary>
    public bool NeedsEconomy
    {
        get => field || Formulas.Any(formula => formula.OnWeek is not null);
        init;
    }

    /// <summary>Whether it is known at a run's end only.</summary>
    public bool AtEnd => Formulas.Any(formula => formula.OnRunEnd is not null);

    /// <summary>Groups that a comparison shows unless a scenario names its own outcomes.</summary>
    public IReadOnlyList<string> Headlines { get; init; } = [];

    /// <summary>What telemetry calls it where its name would be taken for something else.</summary>
    public string? SpokenName { get; init; }

    /// <summary>Unit, as OpenTelemetry writes it ("1", "{impression}").</summary>
    public string Unit => Scale.Unit;

    /// <summary>A group of it.</summary>
    /// <param name="name">Name of the group.</param>
    /// <returns>The group; one without particulars where it has none of that name.</returns>
    public MeasureGroup Group(string name) =>
        Formulas.Select(formula => formula.Group).FirstOrDefault(group => group.Name == name) ?? MeasureGroup.Named(name);

    /// <summary>How scenario files name it for one of its groups.</summary>
    /// <param name="group">Name of the group.</param>
    /// <returns>Its own name where it has that group only, else both.</returns>
    public string OutcomeName(string group) => Groups.Count == 1 ? Name : $"{Name}/{group}";
}
