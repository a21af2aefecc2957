using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains.Encoding;

/// <summary>A creator's brief as bytes.</summary>
[RegisterConverter]
internal sealed class CreatorBriefConverter : IConverter<CreatorBrief, Encoded>
{
    public Encoded ConvertToSurrogate(in CreatorBrief value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.Write(value.Creator);
        writer.Write(value.Day);
        writer.Write(value.Audience);
        writer.WriteArray<PostFeedback>([.. value.Feedback]);
        writer.WriteArray<Comment>([.. value.Comments]);
        writer.Write(value.IsActive);
        writer.Write(value.SponsoredShare);
        writer.Write(value.Brand);
        writer.Write(value.PostsCap);
        writer.Write(value.PostsToday);
        writer.Write(value.FollowsToday);
        writer.WriteArray<byte>(value.Review is null ? [] : ModelJson.ToBytes(value.Review));
        writer.WriteArray<byte>(value.Instructions.Count == 0 ? [] : ModelJson.ToBytes(value.Instructions));
        return new Encoded(writer.ToSection());
    }

    public CreatorBrief ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var brief = new CreatorBrief(
            reader.Read<CreatorId>(), reader.Read<RunDay>(), reader.Read<int>(), reader.ReadArray<PostFeedback>(),
            reader.ReadArray<Comment>())
        {
            IsActive = reader.Read<bool>(),
            SponsoredShare = reader.Read<float>(),
            Brand = reader.Read<int>(),
            PostsCap = reader.Read<double>(),
            PostsToday = reader.Read<int>(),
            FollowsToday = reader.Read<int>(),
        };
        byte[] review = reader.ReadArray<byte>();
        byte[] told = reader.ReadArray<byte>();
        reader.End();
        return brief with
        {
            Review = review.Length == 0 ? null : ModelJson.From<CreatorReview>(review),
            Instructions = told.Length == 0 ? [] : ModelJson.From<Instruction[]>(told),
        };
    }
}

/// <summary>A creator's plan as bytes.</summary>
[RegisterConverter]
internal sealed class CreatorPlanConverter : IConverter<CreatorPlan, Encoded>
{
    public Encoded ConvertToSurrogate(in CreatorPlan value)
    {
        var writer = new StateWriter(SectionKind.Message);
        writer.Write(value.Creator);
        writer.WriteArray<Post>([.. value.Posts]);
        writer.WriteArray<int>([.. value.FollowRequests]);
        writer.WriteArray<Answer>([.. value.Answers]);
        writer.Write(value.State);
        writer.Write(value.Offer);
        return new Encoded(writer.ToSection());
    }

    public CreatorPlan ConvertFromSurrogate(in Encoded surrogate)
    {
        var reader = new StateReader(surrogate.Bytes, SectionKind.Message);
        var plan = new CreatorPlan(
            reader.Read<CreatorId>(), reader.ReadArray<Post>(), reader.ReadArray<int>(), reader.ReadArray<Answer>(), reader.Read<Hash128>())
        {
            Offer = reader.Read<CreatorOffer>(),
        };
        reader.End();
        return plan;
    }
}
