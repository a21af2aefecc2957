using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Operators are asked to disclose; a share of them does.</summary>
public sealed record VoluntaryLabelling : Policy
{
    /// <summary>Share of personas of willing operators that disclose.</summary>
    [Parameter("share", 0, 1, "press audit 2025 (a quarter to a half)"), Meaning("Share of personas of willing operators that disclose.")]
    public double Share { get; init; } = 0.4;

    internal override Rules Apply(Rules rules, double strength) =>
        rules with { Disclosure = Math.Max(rules.Disclosure, Share * strength) };
}

/// <summary>Operators must disclose; a detector looks for those who do not (EU AI Act, article 50).</summary>
public sealed record MandatoryLabelling : Policy
{
    /// <summary>Share of personas of non-evading operators that disclose.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of personas of non-evading operators that disclose.")]
    public double Compliance { get; init; } = 0.75;

    /// <summary>Share of undisclosed personas that the detector can ever find.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of undisclosed personas that the detector can ever find.")]
    public double Recall { get; init; } = 0.4;

    /// <summary>Mean delay of the detector, exponential.</summary>
    [Parameter("d", 0, 365, "(C)"), Meaning("Mean delay of the detector.")]
    public double Delay { get; init; } = 7;

    /// <summary>Probability that a human creator is labelled by mistake, per 90 days.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability per 90 days that a human creator is labelled by mistake.")]
    public double FalsePositive { get; init; } = 0.005;

    /// <summary>Prominence of the mandated label; the platform's own where it is not stated.</summary>
    [Parameter("probability", 0, 1, "van Berlo & Breves 2025 (sign)"), Meaning("Prominence of the mandated label.")]
    public double? Prominence { get; init; }

    internal override Rules Apply(Rules rules, double strength) => rules with
    {
        Disclosure = Math.Max(rules.Disclosure, Compliance * strength),
        DetectorRecall = Math.Max(rules.DetectorRecall, Recall * strength),
        DetectorDelayDays = Delay,
        DetectorFalsePositive = Math.Max(rules.DetectorFalsePositive, FalsePositive * strength),
        DetectorSince = Math.Min(rules.DetectorSince, From),
        Prominence = Prominence ?? rules.Prominence,
    };
}

/// <summary>False claims are checked after a delay, and posts that carry them bear a label.</summary>
public sealed record FactCheckLabels : Policy
{
    /// <summary>Share of posts with a false claim that are ever checked.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts with a false claim that are ever checked.")]
    public double Coverage { get; init; } = 0.5;

    /// <summary>Least delay between a post and its label.</summary>
    [Parameter("h", 0, 10_000, "Slaughter et al. 2025 (12 to 48 h)"), Meaning("Least delay between a post and its label.")]
    public double DelayMin { get; init; } = 12;

    /// <summary>Greatest delay between a post and its label.</summary>
    [Parameter("h", 0, 10_000, "Slaughter et al. 2025 (12 to 48 h)"), Meaning("Greatest delay between a post and its label.")]
    public double DelayMax { get; init; } = 48;

    internal override Rules Apply(Rules rules, double strength) => rules with
    {
        FactCheckCoverage = Math.Max(rules.FactCheckCoverage, Coverage * strength),
        FactCheckDelayMin = DelayMin,
        FactCheckDelayMax = DelayMax,
        FactCheckSince = Math.Min(rules.FactCheckSince, From),
    };
}

/// <summary>What is down-ranked.</summary>
public enum DownrankTarget
{
    /// <summary>Posts of AI creators, labelled or not.</summary>
    [Meaning("Posts of AI creators, labelled or not.")]
    Ai,

    /// <summary>Posts of creators that bear an AI label.</summary>
    [Meaning("Posts of creators that bear an AI label.")]
    LabelledAi,

    /// <summary>Posts of AI creators without a label.</summary>
    [Meaning("Posts of AI creators without a label.")]
    UnlabelledAi,

    /// <summary>Posts that carry a false claim.</summary>
    [Meaning("Posts that carry a false claim.")]
    Claims,
}

/// <summary>Some posts score lower in the feed.</summary>
public sealed record Downrank : Policy
{
    /// <summary>What is down-ranked.</summary>
    [Meaning("What is down-ranked.")]
    public DownrankTarget Target { get; init; } = DownrankTarget.UnlabelledAi;

    /// <summary>Factor on the score; 1 changes nothing.</summary>
    [Parameter("factor", 0.001, 1, "scenario"), Meaning("Factor on the score; 1 changes nothing.")]
    public double Factor { get; init; } = 0.5;

    internal override Rules Apply(Rules rules, double strength)
    {
        double factor = 1 - (strength * (1 - Factor));
        return Target switch
        {
            DownrankTarget.Ai => rules with { DownrankLabelledAi = rules.DownrankLabelledAi * factor, DownrankUnlabelledAi = rules.DownrankUnlabelledAi * factor },
            DownrankTarget.LabelledAi => rules with { DownrankLabelledAi = rules.DownrankLabelledAi * factor },
            DownrankTarget.UnlabelledAi => rules with { DownrankUnlabelledAi = rules.DownrankUnlabelledAi * factor },
            DownrankTarget.Claims => rules with { DownrankClaims = rules.DownrankClaims * factor },
            _ => throw new ArgumentOutOfRangeException(nameof(rules), Target, "unknown target"),
        };
    }
}

/// <summary>Newest first, whatever the scenario's feed.</summary>
public sealed record ChronologicalFeed : Policy
{
    internal override Rules Apply(Rules rules, double strength) => rules with { Chronological = true };
}
