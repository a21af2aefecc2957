using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Live;

/// <summary>A creator until now.</summary>
/// <param name="Creator">Which.</param>
/// <param name="Made">Who makes its posts, as it began.</param>
/// <param name="Days">Its days.</param>
/// <param name="Mind">What it has learned and decided.</param>
internal sealed record CreatorLook(
    CreatorId Creator, CreatorClass Made, IReadOnlyList<CreatorLookDay> Days, CreatorMind Mind)
{
    public static IReadOnlyList<CreatorLookDay> DaysOf(IReadOnlyList<(int Day, WorldLook Look)> days, CreatorId creator) =>
    [
        .. days.Where(day => day.Look.Day.Creators.Count > creator).Select(day =>
            new CreatorLookDay(
                day.Day, day.Look.Day.Creators[creator], day.Look.Day.IsSettled, day.Look.People.TakenForAi[creator])),
    ];
}

/// <summary>A creator's day.</summary>
/// <param name="Day">The day, counted from the end of the warm-up.</param>
/// <param name="Stands">Where it stood at its end.</param>
/// <param name="IsSettled">Whether its income is of a week that has been settled.</param>
/// <param name="TakenForAi">Followers who took it for an AI.</param>
internal readonly record struct CreatorLookDay(int Day, CreatorDay Stands, bool IsSettled, int TakenForAi);
