using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// The posts that people write: all that is not decided when they are written is a draw by the post's key, or the same for all.
/// </summary>
internal sealed class PersonsPosts(World world)
{
    /// <summary>A post, each time the same.</summary>
    public Post Of(Account author, Tick tick, byte slot, byte topic, byte claim)
    {
        ulong post = PostKey.Of(AccountKey.Person(author).Packed, tick.Day, slot);
        (float entertainment, float usefulness, float quality) = PostContent.Attributes(world, post, default);
        return new Post(
            Author: author,
            Tick: tick,
            Slot: slot,
            Topic: topic,
            Style: 0,
            Claim: claim,
            Agenda: Card.NoAgenda,
            Sponsored: false,
            Entertainment: entertainment,
            Usefulness: usefulness,
            Quality: quality,
            Class: CreatorClass.Person);
    }
}
