using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Grains.Encoding;

/// <summary>The two halves of a hash.</summary>
[GenerateSerializer, Alias("InfluenceSim.EncodedHash.v1")]
internal struct EncodedHash
{
    [Id(0)]
    public ulong High;

    [Id(1)]
    public ulong Low;
}

/// <summary>A hash as its two halves.</summary>
[RegisterConverter]
internal sealed class Hash128Converter : IConverter<Hash128, EncodedHash>
{
    public EncodedHash ConvertToSurrogate(in Hash128 value) => new() { High = value.High, Low = value.Low };

    public Hash128 ConvertFromSurrogate(in EncodedHash surrogate) => new(surrogate.High, surrogate.Low);
}
