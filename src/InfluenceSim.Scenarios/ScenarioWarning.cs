using System.Globalization;

namespace InfluenceSim.Scenarios;

/// <summary>Something that a scenario states and that will not be as stated; the scenario runs all the same.</summary>
/// <param name="File">File as the user named it; <c>--set</c> for an override.</param>
/// <param name="Line">Line, from 1; for an override its position among the overrides.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Key">Path of the key.</param>
/// <param name="Text">What is the matter.</param>
public sealed record ScenarioWarning(string File, int Line, int Column, string Key, string Text)
{
    /// <summary>The warning in one line, as compilers write it.</summary>
    /// <returns>File, line, column, key and what is the matter.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: warning: {Key}: {Text}");
}
