namespace InfluenceSim.Grains.Encoding;

/// <summary>
/// How a model object crosses silos: one array of bytes, which the serialiser writes in bulk; it would write other arrays
/// element by element. Inside a silo the object itself is passed on, since the records around it are immutable.
/// </summary>
[GenerateSerializer, Alias("InfluenceSim.Encoded.v1")]
internal struct Encoded
{
    [Id(0)]
    public byte[] Bytes;

    public Encoded(byte[] bytes) => Bytes = bytes;
}
