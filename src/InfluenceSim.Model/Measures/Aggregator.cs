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
