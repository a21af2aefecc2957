namespace InfluenceSim.Model.Measures;

/// <summary>How a measure's daily values make one value of a run.</summary>
public enum Aggregator
{
    /// <summary>Value of the last day.</summary>
    End,

    /// <summary>Sum over all reported days.</summary>
    Sum,

    /// <summary>Mean over the last seven days.</summary>
    Last7Days,

    /// <summary>Greatest daily value.</summary>
    Max,
}

/// <summary>One row of the data dictionary.</summary>
/// <param name="Name">Name in results and scenario files, camelCase.</param>
/// <param name="Unit">Unit, as OpenTelemetry writes it ("1", "{impression}").</param>
/// <param name="Aggregator">How days make a run.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Definition">The exact definition.</param>
public sealed record MeasureDefinition(string Name, string Unit, Aggregator Aggregator, string Title, string Definition)
{
    /// <summary>
    /// Whether its zero is a comparison or a convention rather than nothing (a shift, a number of standard deviations, log
    /// odds, an exponent), so that a relative change would mean nothing.
    /// </summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether it is known at a run's end only.</summary>
    public bool AtEnd { get; init; }

    /// <summary>Groups for which a run can have values.</summary>
    public IReadOnlyList<string> Groups { get; init; } = MeasureGroups.Everyone;
}
