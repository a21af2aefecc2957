using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Grains.Encoding;

/// <summary>A run's specification as bytes: JSON, and the edges of a graph that came from a file as plain columns.</summary>
[RegisterConverter]
internal sealed class RunSpecConverter : IConverter<RunSpec, Encoded>
{
    public Encoded ConvertToSurrogate(in RunSpec value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.WriteArray<byte>(ModelJson.ToBytes(value with { UserEdges = null }));
        writer.Write(value.UserEdges is not null);
        if (value.UserEdges is not null)
        {
            writer.WriteArray<int>([.. value.UserEdges.Followers]);
            writer.WriteArray<int>([.. value.UserEdges.Followed]);
        }

        return new Encoded(writer.ToSection());
    }

    public RunSpec ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        RunSpec spec = ModelJson.From<RunSpec>(reader.ReadArray<byte>());
        if (reader.Read<bool>())
        {
            spec = spec with { UserEdges = new UserEdges(reader.ReadArray<int>(), reader.ReadArray<int>()) };
        }

        reader.End();
        return spec;
    }
}

/// <summary>Levers as bytes.</summary>
[RegisterConverter]
internal sealed class PolicySetConverter : IConverter<PolicySet, Encoded>
{
    public Encoded ConvertToSurrogate(in PolicySet value) => new(ModelJson.ToBytes(value));

    public PolicySet ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<PolicySet>(surrogate.Bytes);
}
