namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>What is measured.</summary>
/// <param name="Key">By what a later table finds it again.</param>
/// <param name="What">What it is, with its unit.</param>
/// <param name="Better">Which way it gets better.</param>
/// <param name="Digits">Digits behind the point.</param>
internal sealed record Figure(string Key, string What, Better Better, int Digits = 0);
