namespace InfluenceSim.Statistics;

/// <summary>A power law fitted to the tail of a sample.</summary>
/// <param name="Exponent">Exponent of the density (that of the complementary distribution function plus 1).</param>
/// <param name="From">Least value of the tail.</param>
/// <param name="Units">Units in the tail.</param>
/// <param name="Distance">Kolmogorov-Smirnov distance between the tail and the fit.</param>
public sealed record TailFit(double Exponent, double From, long Units, double Distance);
