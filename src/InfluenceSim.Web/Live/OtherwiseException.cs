using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>A day was computed again and came out otherwise than before: the machine or the program is not to be trusted.</summary>
/// <param name="day">The day.</param>
internal sealed class OtherwiseException(int day) : Exception(SaidOf(day).ToString())
{
    private static readonly Sentence CameOut = new("dayCameOutOtherwise", "day {day} came out otherwise than before");

    /// <summary>The same in any language.</summary>
    public Said Told { get; } = SaidOf(day);

    private static Said SaidOf(int day) => CameOut.With(("day", day));
}
