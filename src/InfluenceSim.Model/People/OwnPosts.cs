using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>The posts that people write themselves; they go out with the next hour.</summary>
internal sealed class OwnPosts(World world, UserColumns columns, TickBuffers buffers)
{
    private readonly PersonsPosts _posts = new(world);

    /// <summary>Writes the posts of a session.</summary>
    public void Write(TickInput input, Reader reader)
    {
        (Row local, Account user) = reader;
        int posts = world.Draws.OwnPosts(user, input.Tick).Poisson(world.Profiles.PostsPerSession[user]);
        Tick tick = input.Tick.Next;
        for (int i = 0; i < posts && columns.NextSlot[local] < byte.MaxValue; i++)
        {
            byte slot = columns.NextSlot[local]++;
            ulong post = PostKey.Of(AccountKey.Person(user).Packed, tick.Day, slot);
            int topic = PostContent.Topic(world, post, world.Profiles.InterestOf(user));
            ClaimParameters claims = world.Parameters.Claims;
            double falseShare = Math.Min(claims.UserFalseMax, claims.UserFalseShare * world.Profiles.Appetite[user]);
            int claim = PostContent.ClaimFor(world, new Draft(post, topic, tick), world.Draws.PersonPost(post), falseShare);
            buffers.Posts.Add(_posts.Of(user, tick, slot, (byte)topic, (byte)claim));
            buffers.Tally.Counts[(int)Count.OwnPosts]++;
            columns.OwnPosts[local] += input.Day >= 0 ? 1 : 0;
        }
    }
}
