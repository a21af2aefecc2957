using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.People.Inspection;

namespace InfluenceSim.Grains.Encoding;

/// <summary>Where a person stands as bytes.</summary>
[RegisterConverter]
internal sealed class PersonStateConverter : IConverter<PersonState, Encoded>
{
    public Encoded ConvertToSurrogate(in PersonState value) => new(ModelJson.ToBytes(value));

    public PersonState ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<PersonState>(surrogate.Bytes);
}

/// <summary>What people were shown as bytes.</summary>
[RegisterConverter]
internal sealed class FeedLogConverter : IConverter<FeedLog, Encoded>
{
    public Encoded ConvertToSurrogate(in FeedLog value) => new(ModelJson.ToBytes(value));

    public FeedLog ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<FeedLog>(surrogate.Bytes);
}

/// <summary>What a creator has learned as bytes.</summary>
[RegisterConverter]
internal sealed class CreatorMindConverter : IConverter<CreatorMind, Encoded>
{
    public Encoded ConvertToSurrogate(in CreatorMind value) => new(ModelJson.ToBytes(value));

    public CreatorMind ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<CreatorMind>(surrogate.Bytes);
}

/// <summary>A census as plain columns.</summary>
[RegisterConverter]
internal sealed class CensusConverter : IConverter<Census, Encoded>
{
    public Encoded ConvertToSurrogate(in Census value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.WriteArray<ulong>(value.Seen);
        writer.WriteArray<ulong>(value.Believed);
        writer.WriteArray<byte>(value.AiFollowed);
        writer.WriteArray<int>(value.TakenForAi);
        return new Encoded(writer.ToSection());
    }

    public Census ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var census = new Census
        {
            Seen = reader.ReadArray<ulong>(),
            Believed = reader.ReadArray<ulong>(),
            AiFollowed = reader.ReadArray<byte>(),
            TakenForAi = reader.ReadArray<int>(),
        };
        reader.End();
        return census;
    }
}

/// <summary>Ties as plain columns.</summary>
[RegisterConverter]
internal sealed class TiesConverter : IConverter<Ties, Encoded>
{
    public Encoded ConvertToSurrogate(in Ties value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.WriteArray<int>(value.Ends);
        writer.WriteArray<int>(value.Followed);
        return new Encoded(writer.ToSection());
    }

    public Ties ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var ties = new Ties(reader.ReadArray<int>(), reader.ReadArray<int>());
        reader.End();
        return ties;
    }
}
