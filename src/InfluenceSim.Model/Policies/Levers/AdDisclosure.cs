using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Sponsored posts must say so, by people and personas alike; an authority looks for those that do not.</summary>
[Meaning("Sponsored posts must say so, by people and personas alike; an authority looks for those that do not.")]
public sealed record AdDisclosure : Policy
{
    /// <summary>Share of creators that comply.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of creators that say that a post is sponsored.")]
    public double Compliance { get; init; } = 0.75;

    /// <summary>Share of undisclosed sponsored posts that the authority finds.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of undisclosed sponsored posts that the authority finds.")]
    public double Inspection { get; init; } = 0.05;

    /// <summary>Fine for each post found.</summary>
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("Fine for each undisclosed sponsored post that is found.")]
    public double Fine { get; init; } = 5_000;

    /// <summary>Strength is compliance and inspection; the fine for who is found is not ramped.</summary>
    internal override Rules Apply(Rules rules, double strength, int day)
    {
        EconomyRules economy = rules.Economy;
        if (Compliance > 0)
        {
            economy = economy with { AdDisclosure = Math.Max(economy.AdDisclosure ?? 0, Compliance * strength) };
        }

        // An inspection that finds nobody, or costs nobody anything, must not touch another lever's.
        return rules with
        {
            Economy = Inspection <= 0 || Fine <= 0 ? economy : economy with
            {
                AdInspection = Math.Max(economy.AdInspection, Inspection * strength),
                AdFine = Math.Max(economy.AdFine, Fine),
            },
        };
    }
}
