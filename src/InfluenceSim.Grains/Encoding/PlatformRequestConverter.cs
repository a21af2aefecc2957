using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains.Encoding;

/// <summary>What the platform is told, as bytes.</summary>
[RegisterConverter]
internal sealed class PlatformRequestConverter : IConverter<PlatformRequest, Encoded>
{
    public Encoded ConvertToSurrogate(in PlatformRequest value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.Write(value.Tick);
        writer.WriteArray<byte>(ModelJson.ToBytes(value.Rules));
        writer.WriteArray<Post>(value.Posts);
        writer.WriteArray<Reshare>(value.Reshares);
        writer.Write(value.Engagements.Length);
        foreach (EngagementEvent[] block in value.Engagements)
        {
            writer.WriteArray<EngagementEvent>(block);
        }

        writer.WriteArray<FollowChange>(value.Notices);
        writer.WriteArray<Comment>(value.Comments);
        writer.WriteArray<Answer>(value.Answers);
        writer.WriteArray<int>(value.Audiences);
        writer.WriteArray<CreatorStanding>(value.Standings);
        writer.Write(value.FullSurvey);
        return new Encoded(writer.ToSection());
    }

    public PlatformRequest ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var request = new PlatformRequest
        {
            Tick = reader.Read<Tick>(),
            Rules = ModelJson.From<Rules>(reader.ReadArray<byte>()),
            Posts = reader.ReadArray<Post>(),
            Reshares = reader.ReadArray<Reshare>(),
            Engagements = ReadEngagements(reader),
            Notices = reader.ReadArray<FollowChange>(),
            Comments = reader.ReadArray<Comment>(),
            Answers = reader.ReadArray<Answer>(),
            Audiences = reader.ReadArray<int>(),
            Standings = reader.ReadArray<CreatorStanding>(),
            FullSurvey = reader.Read<bool>(),
        };
        reader.End();
        return request;
    }

    private static EngagementEvent[][] ReadEngagements(StateReader reader)
    {
        var blocks = new EngagementEvent[reader.ReadCount(reader.Remaining / sizeof(int))][];
        for (int block = 0; block < blocks.Length; block++)
        {
            blocks[block] = reader.ReadArray<EngagementEvent>();
        }

        return blocks;
    }
}
