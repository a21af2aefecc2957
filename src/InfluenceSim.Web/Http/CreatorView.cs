using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>A creator until now.</summary>
/// <param name="Creator">Its number.</param>
/// <param name="Made">What it began as.</param>
/// <param name="Persona">Number by which a given plan names it; null of a person.</param>
/// <param name="Days">Its days, from the warm-up's last on.</param>
/// <param name="LabelledFrom">First day on which it bore an AI label; null if it never did.</param>
/// <param name="BannedFrom">First day on which it was banned.</param>
/// <param name="PostsPerDay">Posts a day in the mean, if nothing is told it.</param>
/// <param name="Authenticity">Authenticity, in [0, 1].</param>
/// <param name="Usefulness">Shift of usefulness.</param>
/// <param name="Business">A person's business.</param>
/// <param name="Arms">What a persona tries.</param>
internal sealed record CreatorView(
    int Creator,
    CreatorClass Made,
    int? Persona,
    IReadOnlyList<CreatorDayView> Days,
    int? LabelledFrom,
    int? BannedFrom,
    double PostsPerDay,
    double Authenticity,
    double Usefulness,
    BusinessView? Business,
    IReadOnlyList<BanditArm> Arms)
{
    public static CreatorView Of(CreatorLook look, SimulationParameters parameters)
    {
        int persona = look.Creator - parameters.Creators.Influencers;
        int? FirstWith(CreatorStatus status) => look.Days.Where(day => day.Stands.Status.HasFlag(status))
            .Select(day => (int?)day.Day).FirstOrDefault();
        return new CreatorView(
            look.Creator,
            look.Made,
            look.Made != CreatorClass.Influencer && persona >= 0 ? persona : null,
            [.. look.Days.Select(CreatorDayView.Of)],
            FirstWith(CreatorStatus.Labelled),
            FirstWith(CreatorStatus.Banned),
            look.Mind.PostsPerDay,
            look.Mind.Authenticity,
            look.Mind.Usefulness,
            look.Mind.Business is { } business ? BusinessView.Of(business) : null,
            look.Mind.Arms);
    }
}

/// <summary>A creator's day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Audience">Followers.</param>
/// <param name="Impressions">Impressions of its posts on the day.</param>
/// <param name="Engagement">Likes, comments and re-shares of them on the day.</param>
/// <param name="Income">Income of the week that was settled last, in kr; null where none has been.</param>
/// <param name="TakenForAi">Followers who take it for an AI.</param>
/// <param name="IsLabelled">Whether its posts bear an AI label.</param>
/// <param name="IsThere">Whether it has entered, not quit and not been banned.</param>
internal sealed record CreatorDayView(
    int Day, int Audience, int Impressions, int Engagement, long? Income, int TakenForAi, bool IsLabelled, bool IsThere)
{
    public static CreatorDayView Of(CreatorLookDay day) => new(
        day.Day,
        day.Stands.Audience,
        day.Stands.Impressions,
        day.Stands.Engagement,
        day.IsSettled ? day.Stands.Income / EconomyParameters.OrePerKrona : null,
        day.TakenForAi,
        day.Stands.Status.HasFlag(CreatorStatus.Labelled),
        (day.Stands.Status & (CreatorStatus.Absent | CreatorStatus.Banned)) == 0);
}

/// <summary>How a person goes about the business this week.</summary>
internal sealed record BusinessView(
    double Energy, double Volume, double Pace, double PriceFactor, double Quality, int? TrendTopic, bool UsesAi, bool IsGone)
{
    public static BusinessView Of(Business business) => new(
        business.Energy,
        business.Volume,
        business.Pace,
        business.PriceFactor,
        business.Quality,
        business.TrendTopic < 0 ? null : business.TrendTopic,
        business.UsesAi,
        business.IsGone);
}
