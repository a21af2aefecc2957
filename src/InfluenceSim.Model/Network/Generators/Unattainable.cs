namespace InfluenceSim.Model.Network.Generators;

/// <summary>Something that a network cannot give as stated.</summary>
/// <param name="Property">Name of the property of the network's parameters that would have to be another.</param>
/// <param name="Found">What is stated, and why it cannot be.</param>
/// <param name="Allowed">What can be.</param>
/// <param name="Nearest">The value of the property nearest to the stated one that can be.</param>
public sealed record Unattainable(string Property, string Found, string Allowed, double Nearest);
