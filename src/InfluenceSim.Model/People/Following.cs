using InfluenceSim.Model.Foundation.Ids;
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
    private readonly ReactionParameters _rates = world.Parameters.Reactions;
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Decides after an item; whether the reader stopped following.</summary>
    public bool Follow(in Impression item, in Reaction reaction)
    {
        if (!_rates.FollowsChange)
        {
            return false;
        }

        UserAuthorPostDraws draws = item.Draws.Author;
        if (item.Edge < 0)
        {
            bool follows = Pull.Moves(draws.Follow, reaction.Utility, _rates.Follow, item.IsByCreator ? 1 : _rates.FollowUser);
            if (follows && item.Author != item.Reader.User)
            {
                Begin(item);
            }

            return false;
        }

        // What attracts to a good item repels from a bad one.
        if (!Pull.Moves(draws.Unfollow, -reaction.Utility, _rates.Unfollow))
        {
            return false;
        }

        Unfollow(item.Reader, item.Author, item.Edge);
        return true;
    }

    /// <summary>Ends a follow.</summary>
    public void Unfollow(Reader reader, Account author, int edge)
    {
        follows.RemoveAt(reader.Local, edge);
        buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Unfollow, reader.User, author));
        buffers.Tally.Counts[(int)Count.Unfollows]++;
    }

    private void Begin(in Impression item)
    {
        bool labelled = item.IsByCreator && _input.IsOpenlyAi(item.Creator, item.Card);
        FollowFlags flags = (item.Seen.PerceivedAi ? FollowFlags.Knows | FollowFlags.ShockSpent : 0)
            | (item.Seen.OnlyFromLabel ? FollowFlags.FromLabel : 0)
            | (labelled ? FollowFlags.ShockSpent : 0);
        follows.Add(item.Reader.Local, item.Author, flags);
        buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, item.Reader.User, item.Author));
        buffers.Tally.Counts[(int)Count.Follows]++;
    }
}
