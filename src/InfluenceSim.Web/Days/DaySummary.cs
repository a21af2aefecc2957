using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Web.Days;

/// <summary>A finished day as a page shows it: one immutable value, made of what observers were told and nothing else.</summary>
/// <param name="Day">The day, counted from the end of the warm-up; -1 is the last of the warm-up.</param>
/// <param name="Headlines">The four measures that stand first.</param>
/// <param name="First">Leaderboard of the first world.</param>
/// <param name="Second">Leaderboard of the second world.</param>
/// <param name="Asked">The measure that a lesson asks of, in the first and in the second world; null without a lesson.</param>
public sealed record DaySummary(
    int Day, IReadOnlyList<Headline> Headlines, IReadOnlyList<Leader> First, IReadOnlyList<Leader> Second, IReadOnlyList<double?>? Asked)
{
    internal static DaySummary Of(
        WorldDay first,
        WorldDay second,
        IReadOnlyList<CreatorClass> classes,
        IReadOnlyList<IReadOnlyCollection<int>> played,
        AskedMeasure? asked) => new(
            second.Day,
            [.. Headline.Shown.Select(shown => Headline.Of(shown.Measure, shown.Group, first, second))],
            Leaderboard.Of(first, classes, played[0]),
            Leaderboard.Of(second, classes, played[1]),
            asked is null ? null : [first.Of(asked.Measure, asked.Group), second.Of(asked.Measure, asked.Group)]);
}
