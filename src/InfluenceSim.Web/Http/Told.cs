using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Http;

/// <summary>A sentence as a page is told it: in English, and so that it can say it in another language.</summary>
/// <param name="Error">The sentence in English.</param>
/// <param name="Key">Its key among the texts of a language.</param>
/// <param name="Values">What stands in it, by name.</param>
internal sealed record Told(string Error, string Key, IReadOnlyDictionary<string, object> Values)
{
    public static Told Of(Said said) => new(said.ToString(), said.Sentence.Key, said.Values);
}
