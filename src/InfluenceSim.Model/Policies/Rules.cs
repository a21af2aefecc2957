using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>The rules in force on one day: today's world changed by the levers of that day.</summary>
public sealed record Rules
{
    /// <summary>Share of personas of non-evading operators that disclose.</summary>
    public double Disclosure { get; init; }

    /// <summary>Probability that an attentive, unfatigued user notices an AI label.</summary>
    public double Prominence { get; init; }

    /// <summary>Share of undisclosed personas that the detector can ever find; 0 is no detector.</summary>
    public double DetectorRecall { get; init; }

    /// <summary>Mean delay of the detector in days.</summary>
    public double DetectorDelayDays { get; init; }

    /// <summary>Probability per 90 days that a human creator is labelled by mistake.</summary>
    public double DetectorFalsePositive { get; init; }

    /// <summary>Day since which the detector looks.</summary>
    public int DetectorSince { get; init; } = int.MaxValue;

    /// <summary>Share of posts with a false claim that are ever checked.</summary>
    public double FactCheckCoverage { get; init; }

    /// <summary>Least delay in hours between a post and its fact-check label.</summary>
    public double FactCheckDelayMin { get; init; }

    /// <summary>Greatest delay in hours between a post and its fact-check label.</summary>
    public double FactCheckDelayMax { get; init; }

    /// <summary>Day since which posts are checked.</summary>
    public int FactCheckSince { get; init; } = int.MaxValue;

    /// <summary>Factor on the score of posts by labelled AI creators.</summary>
    public double DownrankLabelledAi { get; init; } = 1;

    /// <summary>Factor on the score of posts by unlabelled AI creators.</summary>
    public double DownrankUnlabelledAi { get; init; } = 1;

    /// <summary>Factor on the score of posts that carry a false claim.</summary>
    public double DownrankClaims { get; init; } = 1;

    /// <summary>Whether the feed is newest first, whatever the scenario says.</summary>
    public bool Chronological { get; init; }

    /// <summary>The rules of a day: today's platform, then every lever in force, in the order of the list.</summary>
    /// <param name="platform">Today's platform.</param>
    /// <param name="policies">Dated levers.</param>
    /// <param name="day">Day counted from the end of the warm-up; no lever acts on a negative day.</param>
    /// <returns>The rules.</returns>
    public static Rules On(PlatformParameters platform, IReadOnlyList<Policy> policies, int day)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(policies);
        var rules = new Rules { Disclosure = platform.DisclosureToday, Prominence = platform.Prominence };
        foreach (Policy policy in policies)
        {
            double strength = policy.StrengthOn(day);
            if (strength > 0)
            {
                rules = policy.Apply(rules, strength);
            }
        }

        return rules;
    }
}
