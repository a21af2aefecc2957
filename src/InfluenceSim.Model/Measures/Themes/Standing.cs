using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Who is labelled or banned.</summary>
public static class Standing
{
    private const CreatorStatus Limits = CreatorStatus.Labelled | CreatorStatus.Banned;
    private const CreatorStatus Restricted = Limits | CreatorStatus.LabelledAds;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "aiActiveUndisclosed", "share of AI active undisclosed", Scale.Share, Aggregator.Last7Days,
            "share of AI creators that are neither labelled in all their posts nor banned")
        {
            Formulas = Everyone.Daily(day => ShareOf(day, Maker.Ai, status => (status & Limits) == 0)),
            Missing = "there were no AI creators",
            IsOfAi = true,
        },
        new(
            "humansRestricted", "share of people labelled or banned", Scale.Share, Aggregator.Last7Days,
            "share of human creators without AI tools who are labelled as AI, be it in sponsored posts alone, or banned by mistake")
        {
            Formulas = Everyone.Daily(day => ShareOf(day, Maker.Human, status => (status & Restricted) != 0)),
            Missing = "there were no human creators without AI tools",
        },
    ];

    private static double? ShareOf(DayEnd day, Maker maker, Func<CreatorStatus, bool> isCounted)
    {
        CreatorStatus[] statuses =
        [
            .. day.Statuses.Where((status, creator) =>
                (status & CreatorStatus.Absent) == 0
                && day.World.Creators[creator].IsAi == (maker == Maker.Ai)
                && !day.Hybrids[creator]),
        ];
        return Quotient.Of(statuses.Count(isCounted), statuses.Length);
    }
}
