namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What belief in a claim depends on, at one impression of somebody who does not believe it.</summary>
internal sealed record Credibility
{
    public bool IsFalse { get; init; }

    public double Plausibility { get; init; }

    public double Susceptibility { get; init; }

    public double Trust { get; init; }

    public int EarlierImpressions { get; init; }

    public bool LabelNoticed { get; init; }

    public bool CheckNoticed { get; init; }

    public double LabelShare { get; init; }
}

/// <summary>
/// p = min(1, base s plausibility (0.5 + 0.5 trust) (1 + rho min(n, 4)) product(1 - e)); without a noticed label times
/// 1 + implied L.
/// </summary>
internal static class BeliefLaw
{
    public static double Of(SimulationParameters parameters, Credibility item)
    {
        ClaimParameters claims = parameters.Claims;
        double p = claims.BeliefBase * item.Susceptibility * item.Plausibility;
        p *= (1 + item.Trust) / 2;
        p *= 1 + (claims.Repetition * Math.Min(item.EarlierImpressions, 4));
        if (item.LabelNoticed)
        {
            LabelLaw label = LabelLaw.Of(parameters.Effects);
            p *= 1 - (item.IsFalse ? label.BeliefFalse : label.BeliefTrue);
        }
        else
        {
            p *= 1 + (PresetLaw.Implied(parameters.Effects) * item.LabelShare);
        }

        if (item.CheckNoticed)
        {
            p *= 1 - PresetLaw.FactCheck(parameters.Effects).Belief;
        }

        return Math.Min(1, p);
    }
}
