using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>
/// Simulated time as stamps. It lies in the past, because a data base that holds values of the future refuses those of the
/// present as too old; and it is the same for every run, so that runs can be laid over each other.
/// </summary>
internal static class SimulatedTime
{
    /// <summary>Begin of day 0.</summary>
    public static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The end of a day in whole seconds since 1970.</summary>
    public static long EndOf(PolicyDay day) => Epoch.AddHours((day + 1.0) * SimulationParameters.HoursPerDay).ToUnixTimeSeconds();
}
