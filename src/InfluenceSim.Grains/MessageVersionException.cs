namespace InfluenceSim.Grains;

/// <summary>A message has a format that this silo does not know: the silos of a cluster must run the same version.</summary>
[GenerateSerializer, Alias("InfluenceSim.MessageVersionException.v1")]
public sealed class MessageVersionException : Exception
{
    /// <summary>Says which versions met.</summary>
    /// <param name="found">Version of the message.</param>
    /// <param name="known">Version of this silo.</param>
    public MessageVersionException(int found, int known)
        : base($"a message has format {found}; this silo knows format {known}: run the same version on every silo")
    {
    }

    /// <summary>For serialisers.</summary>
    public MessageVersionException()
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">What happened.</param>
    public MessageVersionException(string message)
        : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="inner">Cause.</param>
    public MessageVersionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
