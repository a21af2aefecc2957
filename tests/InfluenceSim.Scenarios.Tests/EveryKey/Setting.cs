namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>A small scenario in which keys are tried.</summary>
/// <param name="Name">What is particular about it.</param>
/// <param name="Text">The scenario.</param>
internal sealed record Setting(string Name, string Text)
{
    /// <summary>Beginnings of the keys that are tried here; none are all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Beginnings of keys that so small a world of this kind moves too seldom: another setting is made for them.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Whether a key is tried here.</summary>
    public bool Tries(string path)
    {
        return (Only.Count == 0 || Only.Any(Begins)) && !Elsewhere.Any(Begins);

        bool Begins(string beginning) => path.StartsWith(beginning, StringComparison.Ordinal);
    }

    /// <summary>The scenario, with one key stated.</summary>
    public Scenario With(string path, string value) => ScenarioReader.ReadText(Text, Name, [$"{path}={value}"]);

    /// <summary>The scenario as it is.</summary>
    public Scenario AsItIs() => ScenarioReader.ReadText(Text, Name);
}
