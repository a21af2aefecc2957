using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Live;

/// <summary>Something was asked of a session that cannot be; the message says what, and what can.</summary>
/// <param name="said">One sentence.</param>
public sealed class RefusedException(Said said) : Exception(said.ToString())
{
    /// <summary>The message, so that it can be said in another language.</summary>
    public Said Said { get; } = said;
}

/// <summary>Words for it.</summary>
internal static class Refusing
{
    /// <summary>Refuses with a sentence.</summary>
    public static RefusedException Refused(this Sentence sentence, params IReadOnlyList<(string Name, object Value)> values) =>
        new(sentence.With(values));
}
