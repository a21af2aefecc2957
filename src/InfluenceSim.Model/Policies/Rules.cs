using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>The rules in force on one day: today's world changed by the levers of that day.</summary>
public sealed record Rules
{
    /// <summary>Day that no rule begins on.</summary>
    public const int Never = int.MaxValue;

    /// <summary>Share of personas of non-evading operators that disclose.</summary>
    public PerKind Disclosure { get; init; }

    /// <summary>Probability that an attentive, unfatigued user notices an AI label.</summary>
    public double Prominence { get; init; }

    /// <summary>Share of undisclosed personas that the detector can ever find; 0 is no detector.</summary>
    public PerKind DetectorRecall { get; init; }

    /// <summary>Mean delay of the detector in days.</summary>
    public double DetectorDelayDays { get; init; }

    /// <summary>Probability per 90 days that a human creator is labelled by mistake.</summary>
    public double DetectorFalsePositive { get; init; }

    /// <summary>Day since which the detector looks.</summary>
    public int DetectorSince { get; init; } = Never;

    /// <summary>Share of personas whose tools sign what they make, so that it bears a label.</summary>
    public PerKind ProvenanceAi { get; init; }

    /// <summary>Share of human creators whose posts are signed; others are shown as unverified.</summary>
    public double ProvenanceHuman { get; init; }

    /// <summary>Probability that somebody takes an unverified creator for an AI; 0 shows no one as unverified.</summary>
    public double ProvenanceDoubt { get; init; }

    /// <summary>Share of posts with a false claim that are ever checked.</summary>
    public double FactCheckCoverage { get; init; }

    /// <summary>Least delay in hours between a post and its fact-check label.</summary>
    public double FactCheckDelayMin { get; init; }

    /// <summary>Greatest delay in hours between a post and its fact-check label.</summary>
    public double FactCheckDelayMax { get; init; }

    /// <summary>Day since which posts are checked.</summary>
    public int FactCheckSince { get; init; } = Never;

    /// <summary>Factor on the score of posts by labelled AI creators.</summary>
    public PerKind DownrankLabelled { get; init; } = PerKind.Of(1);

    /// <summary>Factor on the score of posts by unlabelled AI creators.</summary>
    public PerKind DownrankUnlabelled { get; init; } = PerKind.Of(1);

    /// <summary>Factor on the score of posts that carry a false claim.</summary>
    public double DownrankClaims { get; init; } = 1;

    /// <summary>Factor on the probability of any re-share.</summary>
    public double ShareFactor { get; init; } = 1;

    /// <summary>Further factor on the probability of re-sharing a false claim.</summary>
    public double ClaimShareFactor { get; init; } = 1;

    /// <summary>Literacy added to those whom a campaign reached, decayed to the day.</summary>
    public double LiteracyGain { get; init; }

    /// <summary>Share of users whom a campaign reached.</summary>
    public double LiteracyReach { get; init; }

    /// <summary>Greatest share of items from the recommender.</summary>
    public double OutOfNetworkCap { get; init; } = 1;

    /// <summary>Strikes after which an account is banned; 0 bans nobody.</summary>
    public int StrikesToBan { get; init; }

    /// <summary>Share of undisclosed personas that can ever get a strike.</summary>
    public PerKind StrikeRecall { get; init; }

    /// <summary>Mean days between two strikes of an undisclosed persona.</summary>
    public double StrikeDelayDays { get; init; }

    /// <summary>Probability per 90 days that a human creator is banned by mistake.</summary>
    public double StrikeFalsePositive { get; init; }

    /// <summary>Days until a wrongly banned creator is back.</summary>
    public double AppealDays { get; init; }

    /// <summary>Day since which strikes are given.</summary>
    public int StrikesSince { get; init; } = Never;

    /// <summary>Share of an AI's answers that say that an AI wrote them.</summary>
    public PerKind ReplyDisclosure { get; init; }

    /// <summary>Whether the feed is newest first, whatever the scenario says.</summary>
    public bool Chronological { get; init; }

    /// <summary>What acts on money and makers.</summary>
    public EconomyRules Economy { get; init; } = new();

    /// <summary>The rules of a day: today's platform, then every lever in force, in the order of the list.</summary>
    /// <param name="platform">Today's platform.</param>
    /// <param name="policies">Dated levers.</param>
    /// <param name="day">Day counted from the end of the warm-up; no lever acts on a negative day.</param>
    /// <returns>The rules.</returns>
    public static Rules On(PlatformParameters platform, IReadOnlyList<Policy> policies, int day)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(policies);
        var rules = new Rules { Disclosure = PerKind.Of(platform.DisclosureToday), Prominence = platform.Prominence };
        foreach (Policy policy in policies)
        {
            double strength = policy.StrengthOn(day);
            if (strength > 0)
            {
                rules = policy.Apply(rules, strength, day);
            }
        }

        return rules;
    }
}
