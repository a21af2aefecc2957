namespace InfluenceSim.Web.Http;

/// <summary>A request does not state what its address needs; the message says what, and what is allowed.</summary>
/// <param name="message">One sentence.</param>
internal sealed class MalformedException(string message) : Exception(message);
