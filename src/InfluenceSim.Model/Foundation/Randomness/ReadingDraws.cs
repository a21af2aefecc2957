using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws of people who read.</content>
internal readonly partial struct Draws
{
    /// <summary>Who of a user and the neighbours in its group reads in a tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SessionDraws Sessions(Account user, Tick tick) =>
        new(Block(Purpose.Session, (ulong)(user / SessionDraws.GroupSize), (uint)tick.Number));

    /// <summary><see cref="Sessions(Account, Tick)"/> of the groups of users one after the other, from that of a user on.</summary>
    public void Sessions(Account first, Tick tick, Span<SessionDraws> groups)
    {
        Span<Words> words = MemoryMarshal.Cast<SessionDraws, Words>(groups);
        for (int group = 0; group < words.Length; group++)
        {
            words[group] = Counter(Purpose.Session, (ulong)((first / SessionDraws.GroupSize) + group), (uint)tick.Number);
        }

        PhiloxBlocks.Fill(words, _key);
    }

    /// <summary>Where an item of a session comes from, and whether it is the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ItemDraws Item(Account user, Tick tick, uint item) => new(Block(Purpose.Item, (ulong)user.Number, (uint)tick.Number, item));

    /// <summary><see cref="Item"/> of items one after the other.</summary>
    public void Items(Account user, Tick tick, uint first, Span<ItemDraws> items)
    {
        Span<Words> words = MemoryMarshal.Cast<ItemDraws, Words>(items);
        for (int item = 0; item < words.Length; item++)
        {
            words[item] = Counter(Purpose.Item, (ulong)user.Number, (uint)tick.Number, first + (uint)item);
        }

        PhiloxBlocks.Fill(words, _key);
    }

    /// <summary>Place of a recommended item on its ring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Draw ItemPlace(Account user, Tick tick, uint item) => First(Purpose.ItemPlace, (ulong)user.Number, (uint)tick.Number, item);

    /// <summary>A reader and a post.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UserPostDraws UserPost(ulong post, Account user) => new(Block(Purpose.UserPost, post, (uint)user.Number));

    /// <summary><see cref="UserPost"/> of a reader and each of many posts.</summary>
    public void UserPosts(ReadOnlySpan<ulong> posts, Account user, Span<UserPostDraws> draws)
    {
        Span<Words> words = MemoryMarshal.Cast<UserPostDraws, Words>(draws);
        for (int post = 0; post < posts.Length; post++)
        {
            words[post] = Counter(Purpose.UserPost, posts[post], (uint)user.Number);
        }

        PhiloxBlocks.Fill(words[..posts.Length], _key);
    }

    /// <summary>
    /// <see cref="UserPost"/>, <see cref="UserPostMore"/>, <see cref="UserPostSharer"/> and <see cref="UserAuthorPost"/> of an item.
    /// </summary>
    public void Impression(ulong post, Account user, Account sharer, out ImpressionDraws draws)
    {
        Unsafe.SkipInit(out draws);
        Span<Words> words = draws;
        uint reader = (uint)user.Number;
        words[0] = Counter(Purpose.UserPost, post, reader);
        words[1] = Counter(Purpose.UserPostMore, post, reader);
        words[2] = Counter(Purpose.UserPostSharer, post, reader, (uint)sharer.Number);
        words[3] = Counter(Purpose.UserAuthorPost, post, reader);
        PhiloxBlocks.Fill(words, _key);
    }

    /// <summary>A reader and a post, what the first block has no word for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UserPostMoreDraws UserPostMore(ulong post, Account user) => new(Block(Purpose.UserPostMore, post, (uint)user.Number));

    /// <summary>A reader, a post and who passed it on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UserPostSharerDraws UserPostSharer(ulong post, Account user, Account sharer) =>
        new(Block(Purpose.UserPostSharer, post, (uint)user.Number, (uint)sharer.Number));

    /// <summary>A reader and an author whose post was read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UserAuthorPostDraws UserAuthorPost(ulong post, Account user) => new(Block(Purpose.UserAuthorPost, post, (uint)user.Number));

    /// <summary>A reader and a creator, for good.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UserCreatorDraws UserCreator(ulong creator, Account user) => new(Block(Purpose.UserCreator, creator, (uint)user.Number));

    /// <summary>How early a person gets a chronological feed.</summary>
    public Draw ChronologicalFeed(ulong account) => First(Purpose.ChronologicalFeed, account);

    /// <summary>Whether a user follows a new follower back.</summary>
    public Draw FollowBack(ulong follower, Account user, RunDay day) =>
        First(Purpose.FollowBack, follower, (uint)user.Number, (uint)day.Number);

    /// <summary>Whether a belief lapses.</summary>
    public Draw Lapse(Account user, int claim, RunDay day) => First(Purpose.Lapse, (ulong)user.Number, (uint)claim, (uint)day.Number);

    /// <summary>How many posts a person writes in a session.</summary>
    public Draw OwnPosts(Account user, Tick tick) => First(Purpose.PostCount, (ulong)user.Number, (uint)tick.Number);

    /// <summary>How many interactions a person has for others in a day.</summary>
    public Draw Interactions(Account user, RunDay day) => First(Purpose.Interactions, (ulong)user.Number, (uint)day.Number);

    /// <summary>An answer to a comment.</summary>
    public ReplyDraws Reply(ulong post, Account user) => new(Block(Purpose.Reply, post, (uint)user.Number));
}

/// <summary>The decisions on an item.</summary>
internal readonly struct ItemDraws(Words words)
{
    /// <summary>From the recommender or from the inbox.</summary>
    public Draw Recommended => new(words.W0);

    /// <summary>Topic of a recommended item.</summary>
    public Draw Topic => new(words.W1);

    /// <summary>Any recent post or a trending one.</summary>
    public Draw Explore => new(words.W2);

    /// <summary>Whether the session ends.</summary>
    public Draw EndOfSession => new(words.W3);
}

/// <summary>The decisions of a reader on a post.</summary>
internal readonly struct UserPostDraws(Words words)
{
    /// <summary>Noise of the ranking.</summary>
    public Draw RankingNoise => new(words.W0);

    /// <summary>Whether the AI label is noticed.</summary>
    public Draw LabelNoticed => new(words.W1);

    /// <summary>Whether a reader who can see through the persona does so here.</summary>
    public Draw Discovery => new(words.W2);

    /// <summary>Like.</summary>
    public Draw Like => new(words.W3);
}

/// <summary>Further decisions of a reader on a post.</summary>
internal readonly struct UserPostMoreDraws(Words words)
{
    /// <summary>Comment.</summary>
    public Draw Comment => new(words.W0);

    /// <summary>Whether the fact-check label is noticed.</summary>
    public Draw CheckNoticed => new(words.W1);

    /// <summary>Whether a post that is down-ranked, or behind a full screen, is not seen.</summary>
    public Draw Dropped => new(words.W2);

    /// <summary>Whether the fact-check undoes a belief.</summary>
    public Draw Corrected => new(words.W3);
}

/// <summary>The decisions of a reader on a post as it came. The third word is free.</summary>
internal readonly struct UserPostSharerDraws(Words words)
{
    /// <summary>Share.</summary>
    public Draw Share => new(words.W0);

    /// <summary>Whether a belief begins.</summary>
    public Draw Belief => new(words.W1);

    /// <summary>Whether the sponsorship is noticed.</summary>
    public Draw SponsorNoticed => new(words.W3);
}

/// <summary>All that a reader draws on an item, block after block.</summary>
[InlineArray(Blocks)]
internal struct ImpressionDraws
{
    private const int Blocks = 4;
    private Words _post;

    /// <summary>A reader and a post.</summary>
    public readonly UserPostDraws Post => new(this[0]);

    /// <summary>What the first block has no word for.</summary>
    public readonly UserPostMoreDraws More => new(this[1]);

    /// <summary>A reader, a post and who passed it on.</summary>
    public readonly UserPostSharerDraws Sharer => new(this[2]);

    /// <summary>A reader and the author of the post.</summary>
    public readonly UserAuthorPostDraws Author => new(this[3]);
}

/// <summary>The decisions of a reader on an author.</summary>
internal readonly struct UserAuthorPostDraws(Words words)
{
    /// <summary>Follow.</summary>
    public Draw Follow => new(words.W0);

    /// <summary>Unfollow.</summary>
    public Draw Unfollow => new(words.W1);
}

/// <summary>The decisions on a pair of reader and creator.</summary>
internal readonly struct UserCreatorDraws(Words words)
{
    /// <summary>Whether the reader can see through the persona.</summary>
    public Draw CanTell => new(words.W0);

    /// <summary>Whether the reader takes a human creator for an AI.</summary>
    public Draw FalseAlarm => new(words.W1);

    /// <summary>Whether a deception ends the follow.</summary>
    public Draw ShockUnfollow => new(words.W2);

    /// <summary>Whether the reader takes a creator without a signature of provenance for an AI.</summary>
    public Draw Doubt => new(words.W3);
}

/// <summary>The decisions on an answer.</summary>
internal readonly struct ReplyDraws(Words words)
{
    /// <summary>Whether the comment is answered.</summary>
    public Draw Chosen => new(words.W0);

    /// <summary>Whether the answer says that an AI wrote it, and the reader notices.</summary>
    public Draw SaysAi => new(words.W1);
}

/// <summary>The decisions of four neighbours on a session: each has the word of its number, whatever block of users it lives in.</summary>
internal readonly struct SessionDraws(Words words)
{
    /// <summary>Users that one block of words serves.</summary>
    public const int GroupSize = 4;

    /// <summary>Whether a user of the group reads.</summary>
    public Draw Of(Account user) => new(words[user % GroupSize]);
}
