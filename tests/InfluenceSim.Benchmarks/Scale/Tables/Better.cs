namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>Which way a figure gets better.</summary>
internal enum Better
{
    /// <summary>It is neither good nor bad.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Less,

    /// <summary>More is better.</summary>
    More,
}
