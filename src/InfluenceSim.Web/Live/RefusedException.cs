namespace InfluenceSim.Web.Live;

/// <summary>Something was asked of a session that cannot be; the message says what, and what can.</summary>
/// <param name="message">One sentence.</param>
public sealed class RefusedException(string message) : Exception(message);
