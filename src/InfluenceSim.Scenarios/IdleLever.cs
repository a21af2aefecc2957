namespace InfluenceSim.Scenarios;

/// <summary>A lever that does nothing in a scenario, or a dial of it that does nothing or less than it states.</summary>
/// <param name="World">Name of the arm.</param>
/// <param name="Lever">Name of the lever.</param>
/// <param name="Dial">Key of the dial; null where the whole lever is meant.</param>
/// <param name="Path">Path of it in the scenario.</param>
/// <param name="Text">What is the matter, as a warning says it.</param>
/// <param name="Why">Why.</param>
/// <param name="IsPart">Whether it does something, only less than it states.</param>
public sealed record IdleLever(string World, string Lever, string? Dial, string Path, string Text, Said Why, bool IsPart)
{
    /// <summary>The warning.</summary>
    /// <returns>Path, and what is the matter.</returns>
    public override string ToString() => $"{Path}: {Text}";
}
