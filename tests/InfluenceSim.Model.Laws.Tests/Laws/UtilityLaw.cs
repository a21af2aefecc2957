namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What utility is made of, at one impression.</summary>
internal sealed record UtilityTerms
{
    public double Interest { get; init; }

    public double Entertainment { get; init; }

    public double Usefulness { get; init; }

    public double Quality { get; init; }

    public double Likes { get; init; }

    public double Tie { get; init; }

    public double Bond { get; init; }

    public double Trust { get; init; }

    public bool SponsorNoticed { get; init; }

    public bool IsFalseClaim { get; init; }

    public double Proneness { get; init; }

    /// <summary>What the words of a noticed label weigh; 0 where none is noticed.</summary>
    public double LabelWeight { get; init; }
}

/// <summary>u = u0 + bI i + bE e + bU f + bQ (2 q - 1) + bS log(1 + likes) + tie + 2 bT (trust - 0.6) - bSpons + bC proneness.</summary>
internal static class UtilityLaw
{
    public static double Of(SimulationParameters parameters, UtilityTerms item)
    {
        UtilityParameters b = parameters.Utility;
        double u = b.Base;
        u += b.Interest * item.Interest;
        u += b.Entertainment * item.Entertainment;
        u += b.Usefulness * item.Usefulness;
        u += b.Quality * ((2 * item.Quality) - 1);
        u += b.Social * Math.Log(1 + item.Likes);
        u += item.Tie + (parameters.Relations.BondTie * item.Bond);
        u += 2 * b.Trust * (item.Trust - 0.6);
        if (item.SponsorNoticed)
        {
            u -= b.Sponsored;
        }

        if (item.IsFalseClaim)
        {
            u += b.Claim * item.Proneness;
        }

        return u - (item.LabelWeight * LabelLaw.Of(parameters.Effects).Utility);
    }
}
