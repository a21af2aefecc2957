using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Beginning and ending to follow an author whose post was read (MODEL section 4, follow graph).</summary>
internal sealed class Following(World world, FollowLists follows, TickBuffers buffers)
{
    private readonly ReactionParameters _reactions = world.Parameters.Reactions;
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Decides after an item; whether the reader stopped following.</summary>
    public bool FollowOrUnfollow(int local, int user, int author, int creator, ulong post, int edge, double utility, double like2, Perception seen)
    {
        UserAuthorPostDraws draws = world.Draws.UserAuthorPost(post, user);
        if (edge < 0)
        {
            double chance = _reactions.Follow * like2 * (creator < 0 ? _reactions.FollowUser : 1);
            if (author != user && draws.Follow.Chance(chance))
            {
                bool labelled = creator >= 0 && _input.IsOpenlyAi(creator);
                FollowFlags flags = (seen.PerceivedAi ? FollowFlags.Knows | FollowFlags.ShockSpent : 0)
                    | (seen.OnlyFromLabel ? FollowFlags.FromLabel : 0)
                    | (labelled ? FollowFlags.ShockSpent : 0);
                follows.Add(local, author, flags);
                buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, user, author));
                buffers.Tally.Counts[(int)Count.Follows]++;
            }

            return false;
        }

        if (!draws.Unfollow.Chance(_reactions.Unfollow * 2 * DetMath.Sigmoid(-utility)))
        {
            return false;
        }

        Unfollow(local, user, author, edge);
        return true;
    }

    /// <summary>Ends a follow.</summary>
    public void Unfollow(int local, int user, int author, int edge)
    {
        follows.RemoveAt(local, edge);
        buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Unfollow, user, author));
        buffers.Tally.Counts[(int)Count.Unfollows]++;
    }
}
