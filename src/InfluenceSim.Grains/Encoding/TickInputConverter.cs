using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains.Encoding;

/// <summary>The input of a tick as bytes.</summary>
[RegisterConverter]
internal sealed class TickInputConverter : IConverter<TickInput, Encoded>
{
    public Encoded ConvertToSurrogate(in TickInput value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.Write(value.Tick);
        writer.Write(value.Day);
        writer.WriteArray<byte>(ModelJson.ToBytes(value.Rules));
        writer.WriteArray<Delivery>(value.Deliveries);
        writer.WriteArray<FollowChange>(value.Notices);
        writer.WriteArray<Comment>(value.Comments);
        writer.WriteArray<Answer>(value.Answers);
        writer.WriteArray<Intervention>(value.Interventions);
        writer.WriteArray<byte>(value.Status);
        writer.WriteArray<float>(value.Tie);
        writer.WriteArray<byte>(value.Tier);
        writer.WriteArray<float>(value.Realism);
        writer.WriteArray<float>(value.Authenticity);
        writer.WriteArray<byte>(value.ClaimStatus);
        writer.Write(value.Rows.Length);
        foreach (PostRow[] rows in value.Rows)
        {
            writer.WriteArray<PostRow>(rows);
        }

        Write(writer, value.Trending);
        Write(writer, value.Recent);
        writer.Write(value.FullSurvey);
        writer.Write(value.Hash);
        return new Encoded(writer.ToSection());
    }

    public TickInput ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var input = new TickInput
        {
            Tick = reader.Read<Tick>(),
            Day = reader.Read<PolicyDay>(),
            Rules = ModelJson.From<Rules>(reader.ReadArray<byte>()),
            Deliveries = reader.ReadArray<Delivery>(),
            Notices = reader.ReadArray<FollowChange>(),
            Comments = reader.ReadArray<Comment>(),
            Answers = reader.ReadArray<Answer>(),
            Interventions = reader.ReadArray<Intervention>(),
            Status = reader.ReadArray<byte>(),
            Tie = reader.ReadArray<float>(),
            Tier = reader.ReadArray<byte>(),
            Realism = reader.ReadArray<float>(),
            Authenticity = reader.ReadArray<float>(),
            ClaimStatus = reader.ReadArray<byte>(),
            Rows = ReadRows(reader),
            Trending = ReadRing(reader),
            Recent = ReadRing(reader),
            FullSurvey = reader.Read<bool>(),
            Hash = reader.Read<Hash128>(),
        };
        reader.End();
        return input;
    }

    private static void Write(StateWriter writer, RecommenderRing ring)
    {
        writer.WriteArray<int>(ring.TopicStarts);
        writer.WriteArray<uint>(ring.Places);
        writer.WriteArray<Card>(ring.Cards);
    }

    private static RecommenderRing ReadRing(StateReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<uint>(), reader.ReadArray<Card>());

    private static PostRow[][] ReadRows(StateReader reader)
    {
        var rows = new PostRow[reader.ReadCount(TickInput.Window)][];
        for (int slot = 0; slot < rows.Length; slot++)
        {
            rows[slot] = reader.ReadArray<PostRow>();
        }

        return rows;
    }
}
