using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>All that a block keeps of its users from one tick to the next, as one table of columns.</summary>
internal sealed class UserState
{
    private const ulong StateKind = 0x55534552;

    // Likes come by twos and threes: with room for them a list moves half as often.
    private const int SlackOfLiked = 3;

    /// <summary>The state at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="first">First user.</param>
    /// <param name="count">Number of users.</param>
    /// <param name="isFilled">Whether the users follow anybody yet; not where a saved state will replace this one.</param>
    public UserState(World world, int first, int count, bool isFilled)
    {
        FeedParameters feed = world.Parameters.Feed;
        Table = new ColumnTable(count);
        Columns = new UserColumns(world, first, count, Table);
        Inboxes = Table.Add(new Inboxes(count, feed.Inbox));
        Follows = Table.Add(InitialFollows(world, first, count, isFilled));
        ulong[] read = Table.Add<ulong>(HashForm.Run, feed.ReadMemory);
        ulong[] shared = Table.Add<ulong>(HashForm.Run, feed.SharedMemory);
        Read = new PostMemory(read, Table.Add<int>(HashForm.JoinsNext));
        Shared = new PostMemory(shared, Table.Add<int>());
        Liked = Table.Add(new PostSet(count, SlackOfLiked));
        Commented = Table.Add(new PostSet(count));
        PassedOn = Table.Add(new PostSet(count));
    }

    /// <summary>What is saved, hashed and counted.</summary>
    public ColumnTable Table { get; }

    public UserColumns Columns { get; }

    public Inboxes Inboxes { get; }

    public FollowLists Follows { get; }

    /// <summary>The posts last read.</summary>
    public PostMemory Read { get; }

    /// <summary>The posts last passed on, which are no candidates.</summary>
    public PostMemory Shared { get; }

    /// <summary>The posts that were liked.</summary>
    public PostSet Liked { get; }

    /// <summary>The posts that were commented on.</summary>
    public PostSet Commented { get; }

    /// <summary>The posts that were passed on.</summary>
    public PostSet PassedOn { get; }

    /// <summary>Hash of the whole state: a sum over users.</summary>
    public Hash128 Hash() => Hash(0, Columns.UserCount);

    /// <summary>Hash of the state of the users of some rows: a sum over them.</summary>
    public Hash128 Hash(int from, int to)
    {
        Hash128 sum = Hash128.Zero;
        for (int user = from; user < to; user++)
        {
            var hash = new EntityHash(StateKind, (ulong)(Columns.First + user));
            Table.Hash(new Row(user), ref hash);
            sum += hash.Finish();
        }

        return sum;
    }

    private static FollowLists InitialFollows(World world, int first, int count, bool isFilled)
    {
        int accounts = world.Users + world.Creators.Count;
        if (!isFilled)
        {
            return new FollowLists(count, accounts, follows: 0);
        }

        FollowGraph graph = world.Follows;
        long follows = 0;
        for (int user = first; user < first + count; user++)
        {
            follows += graph.FollowedBy(new Account(user)).Length;
        }

        var lists = new FollowLists(count, accounts, follows);
        for (int user = first; user < first + count; user++)
        {
            var follower = new Account(user);
            ReadOnlySpan<int> followed = graph.FollowedBy(follower);
            Span<Follow> list = lists.Fill(follower.AsRow(first), followed.Length);
            for (int position = 0; position < list.Length; position++)
            {
                var account = new Account(followed[position]);
                list[position] = new Follow(account, InitialFlags(world, account, graph.IsMutual(follower, position)));
            }
        }

        lists.IndexFollowers();
        return lists;
    }

    private static FollowFlags InitialFlags(World world, Account account, bool back)
    {
        FollowFlags flags = back ? FollowFlags.Reciprocal : FollowFlags.None;
        if (account < world.Users)
        {
            return flags;
        }

        // A persona that disclosed before it was followed deceives nobody by its label.
        CreatorId creator = account.AsCreator(world.Users);
        bool disclosed = world.Creators[creator].IsAi
            && world.Parameters.Platform.Prominence > 0
            && Disclosure.IsSelfDisclosed(world, creator, world.Parameters.Platform.DisclosureToday);
        return disclosed ? flags | FollowFlags.ShockSpent : flags;
    }
}
