namespace InfluenceSim.Grains;

/// <summary>A run names a part that this silo does not have, or has in another build.</summary>
/// <param name="message">Which part, and what to do.</param>
[GenerateSerializer, Alias("InfluenceSim.UnknownPartException")]
public sealed class UnknownPartException(string message) : Exception(message);
