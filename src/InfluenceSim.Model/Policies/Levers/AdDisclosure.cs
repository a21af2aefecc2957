using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Sponsored posts must say so, by people and personas alike; an authority looks for those that do not.")]
[Lever(
    ramps: "compliance, from today's disclosure; inspection",
    composes: "the greater compliance; each has its own inspection, and of those that find a post the highest fine is due",
    example: "adDisclosure: { ramp: 14d, compliance: 90%, inspection: 0.2, fine: 10000, appliesTo: ai }",
    Group = LeverGroup.Money,
    NeedsEconomy = true)]
public sealed record AdDisclosure : Policy
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of creators that say that a post is sponsored.")]
    public double Compliance { get; init; } = 0.75;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of undisclosed sponsored posts that the authority finds.")]
    public double Inspection { get; init; } = 0.05;

    [Parameter("kr", 0, 1e9, "(C)")]
    [Meaning("Fine for each undisclosed sponsored post that is found; the person who posted it pays, or the persona's operator.")]
    public double Fine { get; init; } = 5_000;

    [Meaning("Whose duty it is."), Source("scenario")]
    public MakerScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        if (Compliance <= 0 && (Inspection <= 0 || Fine <= 0))
        {
            return rules;
        }

        var duty = new AdDuty(Compliance, strength, Inspection * strength, Fine) { Scope = AppliesTo };
        return rules with { Economy = rules.Economy with { AdDuties = [.. rules.Economy.AdDuties, duty] } };
    }
}
