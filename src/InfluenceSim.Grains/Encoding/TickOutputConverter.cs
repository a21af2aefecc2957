using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Grains.Encoding;

/// <summary>What a block did, as bytes.</summary>
[RegisterConverter]
internal sealed class TickOutputConverter : IConverter<TickOutput, Encoded>
{
    public Encoded ConvertToSurrogate(in TickOutput value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.WriteArray<Post>(value.Posts);
        writer.WriteArray<Reshare>(value.Reshares);
        writer.WriteArray<EngagementEvent>(value.Engagements);
        writer.WriteArray<FollowChange>(value.FollowChanges);
        writer.WriteArray<Comment>(value.Comments);
        value.Tally.Write(writer);
        writer.Write(value.Events);
        writer.Write(value.Survey is not null);
        value.Survey?.Write(writer);
        return new Encoded(writer.ToSection());
    }

    public TickOutput ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var output = new TickOutput
        {
            Posts = reader.ReadArray<Post>(),
            Reshares = reader.ReadArray<Reshare>(),
            Engagements = reader.ReadArray<EngagementEvent>(),
            FollowChanges = reader.ReadArray<FollowChange>(),
            Comments = reader.ReadArray<Comment>(),
            Tally = ReadTally(reader),
            Events = reader.Read<Hash128>(),
            Survey = reader.Read<bool>() ? ReadSurvey(reader) : null,
        };
        reader.End();
        return output;
    }

    private static Tally ReadTally(StateReader reader)
    {
        var tally = new Tally();
        tally.Read(reader);
        return tally;
    }

    private static Survey ReadSurvey(StateReader reader)
    {
        var survey = new Survey();
        survey.Read(reader);
        return survey;
    }
}
