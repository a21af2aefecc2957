using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures;

/// <summary>What is counted by a day's end, as the formulas of measures read it.</summary>
public sealed class DayEnd
{
    internal DayEnd()
    {
    }

    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The day's last tick, from the start of the warm-up.</summary>
    public required Tick Tick { get; init; }

    /// <summary>What was counted on the day.</summary>
    public required Tally Today { get; init; }

    /// <summary>What was counted since the start of the warm-up, the day too.</summary>
    public required Tally SinceStart { get; init; }

    /// <summary>Where people stand.</summary>
    public required Survey Survey { get; init; }

    /// <summary>Posts that were published on the day.</summary>
    public required PublishedPosts Published { get; init; }

    /// <summary>What the platform did to posts on the day.</summary>
    public required ModeratedPosts Moderated { get; init; }

    /// <summary>The last seven days, the day too.</summary>
    public required WeekWindow Week { get; init; }

    /// <summary>
    /// AI creators' share of the engagement with creators over the last seven days of the warm-up; none where nobody engaged with any, or
    /// where there is no warm-up.
    /// </summary>
    public required double? ReferenceShare { get; init; }

    /// <summary>Followers by number of the creator.</summary>
    public required IReadOnlyList<int> Audiences { get; init; }

    /// <summary>Status by number of the creator.</summary>
    public required IReadOnlyList<CreatorStatus> Statuses { get; init; }

    /// <summary>Whether a person makes posts with AI tools (a hybrid), by number of the creator.</summary>
    public required IReadOnlyList<bool> Hybrids { get; init; }

    /// <summary>Number of users.</summary>
    public double Users => World.Users;

    /// <summary>A counter of the day.</summary>
    /// <param name="count">Which.</param>
    /// <returns>Its value.</returns>
    public long this[Count count] => Today[count];

    /// <summary>A counter of the day over the classes of AI creators, or of human ones.</summary>
    /// <param name="first">The counter of the first class, whose name ends in "Of".</param>
    /// <param name="maker">Whose.</param>
    /// <returns>The sum.</returns>
    public long Of(Count first, Maker maker) => Of(Today, first, maker);

    /// <summary>The day's impressions of AI creators, or of human ones.</summary>
    /// <param name="maker">Whose.</param>
    /// <returns>Impressions.</returns>
    public long Impressions(Maker maker) => Of(Count.ImpressionsOf, maker);

    /// <summary>The day's impressions of what human creators make without AI tools.</summary>
    public long OwnImpressions => Today[Count.ImpressionsOf, (int)CreatorClass.Influencer];

    /// <summary>The day's likes, comments and shares of posts of AI creators, or of human ones.</summary>
    /// <param name="maker">Whose.</param>
    /// <returns>Engagement.</returns>
    public long Engagement(Maker maker) => Engagement(Today, maker);

    /// <summary>A sum of the survey per user.</summary>
    /// <param name="sum">A sum in fixed point.</param>
    /// <returns>The mean.</returns>
    public double Mean(SurveySum sum) => Survey[sum] / Tally.FixedPoint / Users;

    /// <summary>A sum of the survey for an agenda, per user.</summary>
    /// <param name="sum">A sum in fixed point.</param>
    /// <param name="agenda">The agenda.</param>
    /// <returns>The mean.</returns>
    public double Mean(SurveyOfAgenda sum, int agenda) => Survey[sum, agenda] / Tally.FixedPoint / Users;

    internal static long Engagement(Tally tally, Maker maker) =>
        Of(tally, Count.LikesOf, maker) + Of(tally, Count.CommentsOf, maker) + Of(tally, Count.SharesOf, maker);

    internal static long Of(Tally tally, Count first, Maker maker) => maker == Maker.Ai
        ? tally[first, (int)CreatorClass.Commercial] + tally[first, (int)CreatorClass.Farm] + tally[first, (int)CreatorClass.Manipulative]
        : tally[first, (int)CreatorClass.Influencer] + tally[first, (int)CreatorClass.Hybrid];
}
