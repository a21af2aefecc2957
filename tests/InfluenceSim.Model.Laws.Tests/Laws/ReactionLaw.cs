namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What a re-share depends on beside utility.</summary>
internal sealed record Passing
{
    public bool ByPerson { get; init; }

    public double Proneness { get; init; }

    public double Appetite { get; init; }

    public bool IsFalseClaim { get; init; }

    public int HoursSinceLaunch { get; init; }

    /// <summary>What the words of a noticed label weigh; 0 where none is noticed.</summary>
    public double LabelWeight { get; init; }

    public bool CheckNoticed { get; init; }
}

/// <summary>P = min(cap, base 2 sigma(u)) for each reaction (section 4).</summary>
internal static class ReactionLaw
{
    public static double Rate(double baseRate, double utility) => Math.Min(1, baseRate * 2 * Curve.Sigma(utility));

    public static double Unfollow(double baseRate, double utility) => Math.Min(1, baseRate * 2 * Curve.Sigma(-utility));

    /// <summary>The cap holds what people would do; labels, corrections and prompts cut what is left.</summary>
    public static double Share(SimulationParameters parameters, Rules rules, double utility, Passing item)
    {
        ReactionParameters rates = parameters.Reactions;
        if (rates.ConstantShare is not null)
        {
            return rates.ConstantShare.Value;
        }

        double wish = rates.Share * 2 * Curve.Sigma(utility) * item.Proneness;
        if (item.ByPerson)
        {
            wish *= rates.ShareUser;
        }

        if (item.IsFalseClaim)
        {
            wish *= item.Appetite * (parameters.Claims.ClaimShare ?? PresetLaw.Makers(parameters.Claims).PassedOn);
            if (item.HoursSinceLaunch < parameters.Claims.NoveltyHours)
            {
                wish *= parameters.Claims.FalseNoveltyBoost;
            }
        }

        double chance = Math.Min(rates.ShareCap, wish);
        chance *= Math.Max(0, 1 - (item.LabelWeight * LabelLaw.Of(parameters.Effects).Sharing));

        if (item.CheckNoticed)
        {
            chance *= 1 - PresetLaw.FactCheck(parameters.Effects).Sharing;
        }

        chance *= rules.ShareFactor;
        if (item.IsFalseClaim)
        {
            chance *= rules.ClaimShareFactor;
        }

        return Math.Min(rates.ShareCap, chance);
    }
}
