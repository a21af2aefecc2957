using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>A person's Monday: books the week, asks whether to go on, and acts where the business goes badly.</summary>
internal static class WeeklyChoice
{
    /// <summary>The business for the week that begins.</summary>
    public static Business Next(
        World world, CreatorProfile profile, in Business business, CreatorReview review, IReadOnlyList<NamedStrategy> strategies)
    {
        // Until a first week is over there is nothing to look back on.
        if (business.IsGone || review.Week <= profile.EntryWeek)
        {
            return business;
        }

        SimulationParameters parameters = world.Parameters;
        AdaptationParameters options = parameters.Economy.Adaptation;

        // An entrant has no warm-up to look back on.
        Business booked = business.Earned(review.Income, !profile.IsReserve && EconomyCalendar.EndsWarmUpWeek(parameters, review.Week));
        if (!EconomyCalendar.Acts(parameters, review.Week))
        {
            return booked;
        }

        bool isBelow = booked.MeanIncome < Reservation.Of(profile, booked, options);
        Business judged = Quitting.Judge(booked, isBelow, options) with { Pace = 1, TrendTopic = -1, TrendStyle = -1 };
        if (judged.IsGone)
        {
            return judged;
        }

        bool isLosing = review.EngagementShare < review.EngagementShareBefore * (1 - options.Tolerance);
        NamedStrategy? chosen = isBelow || isLosing
            ? new Inclination(world.Draws, options, strategies).Choose(profile.Key.Packed, judged, review)
            : null;
        Business next = chosen is null ? judged : chosen.Apply(judged, review, parameters);

        // Who has not worked harder rests.
        return next.Energy < judged.Energy ? next : next with { Energy = (float)Math.Min(1, next.Energy + options.Recovery) };
    }
}
