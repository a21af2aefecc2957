using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Grains.Encoding;

/// <summary>What is left of an exception on its way: its message.</summary>
[GenerateSerializer, Alias("InfluenceSim.EncodedStateException.v1")]
internal struct EncodedStateException
{
    [Id(0)]
    public string Message;
}

/// <summary>The model knows no serialiser, but whoever hands in a broken snapshot must hear of it wherever the run lives.</summary>
[RegisterConverter]
internal sealed class StateExceptionConverter : IConverter<StateException, EncodedStateException>
{
    public EncodedStateException ConvertToSurrogate(in StateException value) => new() { Message = value.Message };

    public StateException ConvertFromSurrogate(in EncodedStateException surrogate) => new(surrogate.Message);
}
