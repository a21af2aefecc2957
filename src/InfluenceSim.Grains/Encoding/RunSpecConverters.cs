using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Grains.Encoding;

/// <summary>A run's specification as bytes: JSON, and the edges of a graph that came from a file as plain columns.</summary>
/// <param name="parts">The parts that are known here; ours where none are registered.</param>
[RegisterConverter]
internal sealed class RunSpecConverter(ModelParts? parts = null) : IConverter<RunSpec, Encoded>
{
    private readonly ModelJson _json = new(parts ?? ModelParts.Ours);

    public Encoded ConvertToSurrogate(in RunSpec value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.WriteArray<byte>(_json.Write(value with { UserEdges = null }));
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
        RunSpec spec = _json.Read<RunSpec>(reader.ReadArray<byte>());
        if (reader.Read<bool>())
        {
            spec = spec with { UserEdges = new UserEdges(reader.ReadArray<int>(), reader.ReadArray<int>()) };
        }

        reader.End();
        return spec;
    }
}

/// <summary>Levers as bytes.</summary>
/// <param name="parts">The parts that are known here; ours where none are registered.</param>
[RegisterConverter]
internal sealed class PolicySetConverter(ModelParts? parts = null) : IConverter<PolicySet, Encoded>
{
    private readonly ModelJson _json = new(parts ?? ModelParts.Ours);

    public Encoded ConvertToSurrogate(in PolicySet value) => new(_json.Write(value));

    public PolicySet ConvertFromSurrogate(in Encoded surrogate) => _json.Read<PolicySet>(surrogate.Bytes);
}
