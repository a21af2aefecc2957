using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures;

/// <summary>Names of the groups for which measures have values.</summary>
internal static class MeasureGroups
{
    /// <summary>Everyone together.</summary>
    public static IReadOnlyList<string> Everyone { get; } = ["all"];

    /// <summary>Who makes it: AI creators or human ones.</summary>
    public static IReadOnlyList<string> Makers { get; } = ["ai", "human"];

    /// <summary>Classes of authors, in the order of <see cref="CreatorClass"/>.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["person", "influencer", "commercial", "farm", "manipulative", "hybrid"];

    /// <summary>Tiers of creators, in the order of <see cref="Tiering"/>.</summary>
    public static IReadOnlyList<string> Tiers { get; } = ["nano", "micro", "mid", "macro", "mega"];

    /// <summary>Agendas that somebody may push.</summary>
    public static IReadOnlyList<string> Agendas { get; } = [.. Enumerable.Range(0, UserProfiles.Agendas).Select(Agenda)];

    /// <summary>Whether a claim is false.</summary>
    public static IReadOnlyList<string> Truth { get; } = ["false", "true"];

    /// <summary>Whether an AI label was in force.</summary>
    public static IReadOnlyList<string> LabelStates { get; } = ["labelled", "unlabelled"];

    /// <summary>Name of an agenda.</summary>
    public static string Agenda(int agenda) => $"agenda-{agenda + 1}";
}
