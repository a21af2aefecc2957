namespace InfluenceSim.Web.Live;

/// <summary>How a session is kept; none of it changes a result.</summary>
public sealed record SessionOptions
{
    /// <summary>Bytes that the saved days may need, by which one goes back.</summary>
    public long SavedBytes { get; init; } = 256L << 20;

    /// <summary>Most days a second at first; 0 is as many as there can be.</summary>
    public double DaysPerSecond { get; init; } = 2;

    /// <summary>The clock by which it is paced.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
