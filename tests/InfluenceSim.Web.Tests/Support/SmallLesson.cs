namespace InfluenceSim.Web.Tests.Support;

/// <summary>A lesson whose worlds run in a moment.</summary>
internal static class SmallLesson
{
    /// <summary>It asks by how much a measure differs.</summary>
    public const string Change = """
        title: { en: A small one, sv: En liten }
        question: { en: How far?, sv: Hur långt? }
        guess: { kind: change, measure: misinformationReach, near: 5 }
        steps: [{ en: Guess., sv: Gissa. }]
        shows: lower
        answer: { en: Not far., sv: Inte långt. }
        evidence: [A study]
        teacher: { en: Ask them., sv: Fråga dem. }
        scenario:
          seed: 5
          warmUp: 3d
          horizon: 8d
          population: { users: 150, topics: 6, sessionsMedian: 2 }
          network: { userFollows: 8 }
          creators: { influencers: 12, fakefluencers: 9, operators: 4, manipulative: { sleeperDays: 0d } }
          arms:
            none: none
            removal:
              - removal: { coverage: 90%, halfLife: 2h }

        """;

    /// <summary>The same, but that it asks for a line.</summary>
    public static string Line { get; } = Change
        .Replace("kind: change", "kind: line, world: removal, greatest: 0.5", StringComparison.Ordinal)
        .Replace("near: 5", "near: 0.02", StringComparison.Ordinal);
}
