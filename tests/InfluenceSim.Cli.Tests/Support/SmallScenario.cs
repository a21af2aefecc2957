namespace InfluenceSim.Cli.Tests.Support;

/// <summary>A scenario that runs in a moment: 300 people, two arms of 1 + 2 days.</summary>
internal static class SmallScenario
{
    public const string Text = """
        question: Does the command work?
        seed: 11
        replicates: 2
        warmUp: 1d
        horizon: 2d
        population:
          users: 300
        creators:
          influencers: 10
          fakefluencers: 4
          operators: 3
        arms:
          none: none
          mandatory:
            - mandatoryLabelling

        """;

    public static string In(TemporaryFolder folder, string name = "small.yaml") => folder.Write(name, Text);
}
