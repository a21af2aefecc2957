using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Days;

/// <summary>What an observer was told of one world at a day's end.</summary>
/// <param name="Day">The day; -1 is the last of the warm-up.</param>
/// <param name="Measures">The day's values.</param>
/// <param name="Creators">Where each creator stands, by its number.</param>
internal sealed record WorldDay(PolicyDay Day, IReadOnlyList<MeasureValue> Measures, IReadOnlyList<CreatorDay> Creators)
{
    /// <summary>A value; null where the day has none.</summary>
    public double? Of(string measure, string group)
    {
        foreach (MeasureValue value in Measures)
        {
            if (value.Measure == measure && value.Group == group)
            {
                return value.Value;
            }
        }

        return null;
    }
}
