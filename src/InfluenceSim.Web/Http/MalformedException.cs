using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Http;

/// <summary>A request does not state what its address needs; the message says what, and what is allowed.</summary>
/// <param name="said">One sentence.</param>
internal sealed class MalformedException(Said said) : Exception(said.ToString())
{
    /// <summary>The message, so that it can be said in another language.</summary>
    public Said Said { get; } = said;
}
