using System.Text.Json;

namespace InfluenceSim.Page.Tests.Support;

/// <summary>The texts of one language, as the page reads them.</summary>
internal sealed class Texts
{
    private Texts(string language, IReadOnlyList<KeyValuePair<string, string>> all)
    {
        Language = language;
        All = all;
        ByKey = new Dictionary<string, string>(all);
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "InfluenceSim.Web", "Page");

    public string Language { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All { get; }

    public IReadOnlyDictionary<string, string> ByKey { get; }

    public string this[string key] => ByKey[key];

    public static Texts Of(string language)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "texts", $"{language}.json")));
        return new Texts(
            language,
            [.. file.RootElement.EnumerateObject().Select(text => KeyValuePair.Create(text.Name, text.Value.GetString()!))]);
    }

    /// <summary>A text with values in its braces.</summary>
    public string With(string key, params IEnumerable<(string Name, string Value)> values) =>
        values.Aggregate(this[key], (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
}
