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
        WriteTally(writer, value.Tally);
        writer.Write(value.Events);
        writer.Write(value.Survey is not null);
        if (value.Survey is not null)
        {
            SurveyEncoding.Write(writer, value.Survey);
        }

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
            Survey = reader.Read<bool>() ? SurveyEncoding.Read(reader) : null,
        };
        reader.End();
        return output;
    }

    private static void WriteTally(StateWriter writer, Tally tally)
    {
        foreach (long[] values in tally.Arrays)
        {
            // Most blocks of one person count nothing in an hour: zeros need no room.
            writer.WriteArray<long>(values.AsSpan().ContainsAnyExcept(0) ? values : []);
        }
    }

    private static Tally ReadTally(StateReader reader)
    {
        var tally = new Tally();
        foreach (long[] values in tally.Arrays)
        {
            if (reader.ReadCount(values.Length) != 0)
            {
                reader.ReadSpan<long>(values);
            }
        }

        return tally;
    }
}
