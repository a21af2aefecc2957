namespace InfluenceSim.Grains;

/// <summary>A message bears an older epoch than its receiver has seen: its sender was overtaken by a restore.</summary>
[GenerateSerializer, Alias("InfluenceSim.FencedException.v1")]
public sealed class FencedException : Exception
{
    /// <summary>Says which epochs met.</summary>
    /// <param name="epoch">Epoch of the message.</param>
    /// <param name="seen">Newest epoch seen.</param>
    public FencedException(int epoch, int seen)
        : base($"a message of epoch {epoch} came after epoch {seen} had begun")
    {
        Epoch = epoch;
        Seen = seen;
    }

    /// <summary>For serialisers.</summary>
    public FencedException()
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">What happened.</param>
    public FencedException(string message)
        : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="inner">Cause.</param>
    public FencedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Epoch of the message.</summary>
    [Id(0)]
    public int Epoch { get; private set; }

    /// <summary>Newest epoch seen.</summary>
    [Id(1)]
    public int Seen { get; private set; }
}
