namespace InfluenceSim.Grains;

/// <summary>A part of a run is asked for a tick it cannot take: its state went with a silo, or it stands elsewhere in time.</summary>
[GenerateSerializer, Alias("InfluenceSim.PartLostException.v1")]
public sealed class PartLostException : Exception
{
    /// <summary>Says which part lacks what.</summary>
    /// <param name="message">Which part, and what it lacks.</param>
    public PartLostException(string message)
        : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    public PartLostException()
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">Which part, and what it lacks.</param>
    /// <param name="inner">Cause.</param>
    public PartLostException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
