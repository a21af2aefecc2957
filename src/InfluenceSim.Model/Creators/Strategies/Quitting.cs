using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>Who earns too little for too long leaves for good.</summary>
internal static class Quitting
{
    /// <summary>The business after one more week was judged.</summary>
    /// <param name="business">The business, the week's income in it.</param>
    /// <param name="isBelow">Whether income is below what the person would do this for.</param>
    /// <param name="options">Parameters.</param>
    public static Business Judge(in Business business, bool isBelow, AdaptationParameters options)
    {
        int weeks = isBelow ? business.WeeksBelow + 1 : 0;
        return business with { WeeksBelow = weeks, IsGone = business.IsGone || weeks >= options.PatienceWeeks };
    }
}
