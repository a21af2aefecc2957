using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>How exposure to false claims is spread over people and time; known at a run's end.</summary>
public static class Exposure
{
    private const double MostExposed = 0.01;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "exposureTopShare", "exposure of the most exposed", Scale.Share, Aggregator.End,
            "share of the impressions of false claims since day 0 that the 1 % most exposed users had; known at a run's end")
        {
            Formulas = Everyone.AtEnd(run =>
                run.Final?[SurveyHistogram.FalseImpressions] is { } exposed ? run.TopShare(exposed, MostExposed) : null),
            Missing = "nobody saw a false claim after the warm-up",
        },
        new(
            "reachHalfTime", "time to half of the reach", Scale.Time("d"), Aggregator.End,
            "mean, over false claims launched since day 0, of the days from launch until half of the users whom it reaches within 30 "
            + "days, or by the run's end, are reached; known at a run's end")
        {
            Formulas = Everyone.AtEnd(HalfTime),
            Missing = "no false claim that was launched after the warm-up reached anybody",
        },
    ];

    private static double? HalfTime(RunEnd run)
    {
        var days = new List<double>();
        for (int claim = 0; claim < run.Parameters.Claims.False; claim++)
        {
            long whole = run.Reached.Sum(tick => tick.Users[claim]);
            Tick start = Claim.StartOf(claim, run.Parameters);
            if (whole == 0 || start < run.Parameters.WarmUpTicks)
            {
                continue;
            }

            long sum = 0;
            int half = run.Reached.First(tick => 2 * (sum += tick.Users[claim]) >= whole).Tick;
            days.Add((half - start) / (double)SimulationParameters.HoursPerDay);
        }

        return days.Count == 0 ? null : days.Average();
    }
}
