namespace InfluenceSim.Grains.Messages;

/// <summary>What every message bears: the fencing number of the run's epoch, and the version of the message formats.</summary>
/// <param name="Epoch">Raised whenever the run is restored.</param>
/// <param name="Version">Version of the formats.</param>
[GenerateSerializer, Immutable, Alias("InfluenceSim.Stamp.v1")]
internal readonly record struct Stamp([property: Id(0)] int Epoch, [property: Id(1)] int Version)
{
    /// <summary>Raised whenever the meaning or the encoding of any message changes.</summary>
    public const int CurrentVersion = 3;

    public static Stamp Of(int epoch) => new(epoch, CurrentVersion);
}

/// <summary>A message between grains.</summary>
internal interface IMessage
{
    Stamp Stamp { get; }
}
