using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Policies;

/// <summary>The rules in force on one day: today's world changed by the levers of that day.</summary>
public sealed record Rules
{
    /// <summary>Share of personas of non-evading operators that disclose.</summary>
    public PerKind Disclosure { get; init; }

    /// <summary>The same share of those who may not call their persona wholly fictional, where that is greater.</summary>
    public PerKind DisclosureUnlessFictional { get; init; }

    /// <summary>Share of personas of non-evading operators that label at least their sponsored posts, where that is greater.</summary>
    public PerKind AdLabels { get; init; }

    /// <summary>The same share of those who may not call their persona wholly fictional, where that is greater.</summary>
    public PerKind AdLabelsUnlessFictional { get; init; }

    /// <summary>That share without any lever: where a ramp begins.</summary>
    public double DisclosureToday { get; init; }

    /// <summary>Probability that an attentive, unfatigued user notices an AI label.</summary>
    public double Prominence { get; init; }

    /// <summary>How mandates want labels to be shown.</summary>
    public LabelLook Look { get; init; }

    /// <summary>The same on sponsored posts, by mandates on these alone.</summary>
    public LabelLook AdLook { get; init; }

    /// <summary>The detectors that look for undisclosed personas, each with its own dates.</summary>
    public IReadOnlyList<Detector> Detectors { get; init; } = [];

    /// <summary>Detectors of mandates that have ended: what shared strikes rest on that they gave rise to.</summary>
    public IReadOnlyList<Detector> EndedDetectors { get; init; } = [];

    /// <summary>Share of personas whose tools sign what they make, so that it bears a label.</summary>
    public PerKind ProvenanceAi { get; init; }

    /// <summary>Share of human creators whose posts are signed; others are shown as unverified.</summary>
    public double ProvenanceHuman { get; init; }

    /// <summary>Probability that somebody takes an unverified creator for an AI; 0 shows no one as unverified.</summary>
    public double ProvenanceDoubt { get; init; }

    /// <summary>The programmes that check claims, each with its own delays.</summary>
    public IReadOnlyList<FactCheckers> FactCheckers { get; init; } = [];

    /// <summary>Share of people who still get to see posts by labelled AI creators.</summary>
    public PerKind DownrankLabelled { get; init; } = PerKind.Of(1);

    /// <summary>Share of people who still get to see posts by unlabelled AI creators.</summary>
    public PerKind DownrankUnlabelled { get; init; } = PerKind.Of(1);

    /// <summary>Share of people who still get to see posts that carry a false claim.</summary>
    public double DownrankClaims { get; init; } = 1;

    /// <summary>Factor on the probability of any re-share.</summary>
    public double ShareFactor { get; init; } = 1;

    /// <summary>Further factor on the probability of re-sharing a false claim.</summary>
    public double ClaimShareFactor { get; init; } = 1;

    /// <summary>The lessons that were given, each decayed to the day.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>The caps on the recommended share of items.</summary>
    public IReadOnlyList<RecommenderCap> RecommenderCaps { get; init; } = [];

    /// <summary>The authorities that give strikes, each with its own count.</summary>
    public IReadOnlyList<StrikeRule> Strikes { get; init; } = [];

    /// <summary>The rules by which posts are taken down, each with its own delay.</summary>
    public IReadOnlyList<RemovalRule> Removals { get; init; } = [];

    /// <summary>The circuit breakers, each with its own count.</summary>
    public IReadOnlyList<BreakerRule> Breakers { get; init; } = [];

    /// <summary>Share of an AI's answers that say that an AI wrote them.</summary>
    public PerKind ReplyDisclosure { get; init; }

    /// <summary>Share of users whose feed is newest first, whatever the scenario says.</summary>
    public double ChronologicalShare { get; init; }

    /// <summary>Share of users whose feed is newest first and has no recommendations.</summary>
    public double FollowsOnlyShare { get; init; }

    /// <summary>What single personas are told to do.</summary>
    public IReadOnlyList<Instruction> Instructions { get; init; } = [];

    /// <summary>What the lessons that reached a user add to literacy: the most useful of them, for they teach the same.</summary>
    /// <param name="draw">The user's draw that says which campaigns reach it.</param>
    /// <returns>The gain, in standard deviations; 0 for who was not reached.</returns>
    public double LiteracyGain(double draw)
    {
        double gain = 0;
        foreach (Lesson lesson in Lessons)
        {
            gain = draw < lesson.Reach ? Math.Max(gain, lesson.Gain) : gain;
        }

        return gain;
    }

    /// <summary>Whether any lesson reached a user.</summary>
    /// <param name="draw">The user's draw that says which campaigns reach it.</param>
    /// <returns>Whether one did.</returns>
    public bool IsTaught(double draw) => Lessons.Any(lesson => draw < lesson.Reach);

    /// <summary>Share of items from the recommender that the strictest cap leaves.</summary>
    /// <param name="today">The feed's own share.</param>
    /// <returns>At most today's.</returns>
    public double OutOfNetworkShare(double today) => RecommenderCaps.Aggregate(today, (least, cap) => Math.Min(least, cap.On(today)));

    /// <summary>How the AI label of a post is shown.</summary>
    /// <param name="isAd">Whether somebody paid for the post.</param>
    /// <returns>How; its prominence may be the platform's own.</returns>
    public LabelLook LookOf(bool isAd) => isAd ? AdLook.With(Look) : Look;

    /// <summary>Probability that a user notices the AI label of a post that is read.</summary>
    /// <param name="isAd">Whether somebody paid for the post.</param>
    /// <param name="attention">How attentive the user is, in [0, 1].</param>
    /// <param name="fatigue">How tired of labels, in [0, 1].</param>
    /// <returns>The probability.</returns>
    internal double LabelNoticed(bool isAd, double attention, double fatigue)
    {
        LabelLook look = LookOf(isAd);
        double byMark = ProminenceOf(look) * attention * (1 - fatigue);
        return byMark + (look.Interstitial * (1 - byMark));
    }

    /// <summary>Whether anybody can notice the AI label of a post.</summary>
    /// <param name="isAd">Whether somebody paid for the post.</param>
    /// <returns>Whether somebody can.</returns>
    internal bool CanBeNoticed(bool isAd) => LookOf(isAd) is var look && (look.Interstitial > 0 || ProminenceOf(look) > 0);

    private double ProminenceOf(LabelLook look) => look.Prominence ?? Prominence;

    /// <summary>Shares of those who disclose, raised from today's towards one where the scope applies; never lowered.</summary>
    internal PerKind Raised(PerKind shares, PersonaScope scope, double share, double strength) =>
        shares.AtLeast(scope, Ramp.Towards(DisclosureToday, share, strength));

    /// <summary>What acts on money and makers.</summary>
    public EconomyRules Economy { get; init; } = new();

    /// <summary>What levers that are not ours state, by names that they choose: 0 where nobody does.</summary>
    public ByName<double> Own { get; init; } = new();

    /// <summary>The rules of a day: today's platform, then every lever in force, in the order of the list.</summary>
    /// <param name="platform">Today's platform.</param>
    /// <param name="policies">Dated levers.</param>
    /// <param name="day">Day counted from the end of the warm-up; no lever acts on a negative day.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentException">A lever's setting is a word that there is not.</exception>
    public static Rules On(PlatformParameters platform, IReadOnlyList<Policy> policies, PolicyDay day)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(policies);
        var rules = new Rules
        {
            Disclosure = PerKind.Of(platform.DisclosureToday),
            DisclosureToday = platform.DisclosureToday,
            Prominence = platform.Prominence,
        };
        foreach (Policy policy in policies)
        {
            KnownWords.Check(policy);
            double strength = policy.StrengthOn(day);
            if (strength > 0)
            {
                rules = policy.Apply(rules, strength, day);
            }
            else if (policy.LastStrength is > 0 and var last && day >= policy.Until)
            {
                rules = policy.Leave(rules, last, day);
            }
        }

        return rules with { Prominence = rules.Look.Prominence ?? rules.Prominence };
    }
}
