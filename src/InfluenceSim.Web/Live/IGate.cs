using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>What stands before the days of a lesson. It is asked and told within a session's turn: by one at a time.</summary>
internal interface IGate
{
    /// <summary>Name of the lesson.</summary>
    string Name { get; }

    /// <summary>Another number as soon as something of the lesson has changed.</summary>
    int Version { get; }

    /// <summary>What the lesson asks of.</summary>
    AskedMeasure Asked { get; }

    /// <summary>A day is to run.</summary>
    /// <exception cref="RefusedException">It may not yet.</exception>
    void Pass();

    /// <summary>The last day is over.</summary>
    /// <param name="days">All days.</param>
    void Finished(IReadOnlyList<DaySummary> days);
}
