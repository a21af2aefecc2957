using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Http;

/// <summary>Somebody asks for what is not theirs; the message says whose it is.</summary>
/// <param name="said">One sentence.</param>
internal sealed class ForbiddenException(Said said) : Exception(said.ToString())
{
    /// <summary>The message, so that it can be said in another language.</summary>
    public Said Said { get; } = said;
}
