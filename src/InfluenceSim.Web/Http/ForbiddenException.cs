namespace InfluenceSim.Web.Http;

/// <summary>Somebody asks for what is not theirs; the message says whose it is.</summary>
/// <param name="message">One sentence.</param>
internal sealed class ForbiddenException(string message) : Exception(message);
