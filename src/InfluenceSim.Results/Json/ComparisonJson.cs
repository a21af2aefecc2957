using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.Json;

/// <summary>Comparisons as JSON: their data, and what they show in the words of the tables.</summary>
public static class ComparisonJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver()
            .WithAddedModifier(type => AddText<PairedDifference>(type, "words", nameof(PairedDifference.Verdict), VerdictWords.Of))
            .WithAddedModifier(type => AddText<RobustConclusion>(type, "sentence", nameof(RobustConclusion.Flips), RobustnessSentence.Of)),
    };

    /// <summary>Renders a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>An object, indented, without a line feed at its end.</returns>
    public static string Render(PairedComparison comparison) => JsonSerializer.Serialize(comparison, Options);

    /// <summary>Renders a comparison under all presets.</summary>
    /// <param name="robustness">The comparison.</param>
    /// <returns>An object, indented, without a line feed at its end.</returns>
    public static string Render(RobustnessResult robustness) => JsonSerializer.Serialize(robustness, Options);

    /// <summary>Adds a property behind the one that it puts into words.</summary>
    private static void AddText<T>(JsonTypeInfo type, string name, string behind, Func<T, string> text)
    {
        if (type.Type == typeof(T))
        {
            JsonPropertyInfo property = type.CreateJsonPropertyInfo(typeof(string), name);
            property.Get = of => text((T)of);
            int place = type.Properties.TakeWhile(other => other.Name != type.Options.PropertyNamingPolicy!.ConvertName(behind)).Count();
            type.Properties.Insert(place + 1, property);
        }
    }
}
