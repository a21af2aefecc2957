using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluenceSim.Scenarios;

/// <summary>A sentence that can be said in another language too.</summary>
/// <param name="Key">Its key among the texts of a language, camelCase.</param>
/// <param name="English">Its English, with names in braces where values stand.</param>
public sealed partial record Sentence(string Key, string English)
{
    /// <summary>Names of its values.</summary>
    public IReadOnlyList<string> Names => [.. Name().Matches(English).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The sentence with its values.</summary>
    /// <param name="values">Numbers and texts by their names.</param>
    /// <returns>What is said.</returns>
    public Said With(params IReadOnlyList<(string Name, object Value)> values) =>
        new(this, values.ToDictionary(value => value.Name, value => value.Value));

    internal string FilledIn(IReadOnlyDictionary<string, object> values) => Name().Replace(
        English, match => Convert.ToString(values[match.Groups[1].Value], CultureInfo.InvariantCulture)!);

    [GeneratedRegex("\\{(\\w+)\\}")]
    private static partial Regex Name();
}

/// <summary>A sentence with its values.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Values">Numbers and texts by their names.</param>
public sealed record Said(Sentence Sentence, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>It in English.</summary>
    /// <returns>The sentence, with its values in their places.</returns>
    public override string ToString() => Sentence.FilledIn(Values);
}
