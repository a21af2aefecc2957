namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>
/// The uniform draws in [0, 1) that decide what a reader does, each by its name, from the replicate's key. Numbers of purposes and
/// words are part of what makes runs comparable: they are append-only, and stated here a second time.
/// </summary>
internal sealed class ReaderDraws(ulong replicate)
{
    private const int SessionBlock = 5;
    private const int Item = 6;
    private const int UserPost = 8;
    private const int UserPostMore = 9;
    private const int UserPostSharer = 10;
    private const int UserAuthorPost = 11;
    private const int UserCreator = 12;
    private const int FollowBackBlock = 13;
    private const int LapseBlock = 14;
    private const int PostCountBlock = 15;
    private const int DisclosureBlock = 25;
    private const int ReplyBlock = 31;
    private const int InteractionsBlock = 32;
    private const int UsersPerSessionBlock = 4;

    public double Session(int user, int tick) =>
        Draw(SessionBlock, user % UsersPerSessionBlock, (ulong)(user / UsersPerSessionBlock), tick);

    public double EndOfSession(int user, int tick, int item) => Draw(Item, 3, (ulong)user, tick, item);

    public double LabelNoticed(ulong post, int user) => Draw(UserPost, 1, post, user);

    public double Discovery(ulong post, int user) => Draw(UserPost, 2, post, user);

    public double Like(ulong post, int user) => Draw(UserPost, 3, post, user);

    public double Comment(ulong post, int user) => Draw(UserPostMore, 0, post, user);

    public double CheckNoticed(ulong post, int user) => Draw(UserPostMore, 1, post, user);

    public double NotSeen(ulong post, int user) => Draw(UserPostMore, 2, post, user);

    public double BeliefUndone(ulong post, int user) => Draw(UserPostMore, 3, post, user);

    public double Share(ulong post, int user, int sharer) => Draw(UserPostSharer, 0, post, user, sharer);

    public double Belief(ulong post, int user, int sharer) => Draw(UserPostSharer, 1, post, user, sharer);

    public double SponsorNoticed(ulong post, int user, int sharer) => Draw(UserPostSharer, 3, post, user, sharer);

    public double Follow(ulong post, int user) => Draw(UserAuthorPost, 0, post, user);

    public double Unfollow(ulong post, int user) => Draw(UserAuthorPost, 1, post, user);

    public double CanTell(ulong creator, int user) => Draw(UserCreator, 0, creator, user);

    public double FalseAlarm(ulong creator, int user) => Draw(UserCreator, 1, creator, user);

    public double DeceptionUnfollow(ulong creator, int user) => Draw(UserCreator, 2, creator, user);

    public double Doubt(ulong creator, int user) => Draw(UserCreator, 3, creator, user);

    public double FollowBack(ulong follower, int user, int day) => Draw(FollowBackBlock, 0, follower, user, day);

    public double Lapse(int user, int claim, int day) => Draw(LapseBlock, 0, (ulong)user, claim, day);

    public double OwnPosts(int user, int tick) => Draw(PostCountBlock, 0, (ulong)user, tick);

    public double Disclosure(ulong persona) => Draw(DisclosureBlock, 0, persona);

    public double AnswerSaysAi(ulong post, int user) => Draw(ReplyBlock, 1, post, user);

    public double Interactions(int user, int day) => Draw(InteractionsBlock, 0, (ulong)user, day);

    /// <summary>The 64 bits that stand for (account, day, slot) wherever a draw is about a post.</summary>
    public static ulong Post(ulong account, int day, int slot)
    {
        unchecked
        {
            ulong x = (account * 0x9E3779B97F4A7C15UL) + ((ulong)day * 256) + (ulong)slot;
            x = (x ^ (x >> 31)) * 0x7FB5D329728EA185UL;
            x = (x ^ (x >> 27)) * 0x81DADEF4BC2DD44DUL;
            return x ^ (x >> 33);
        }
    }

    /// <summary>Counter: entity in words 0 and 1, two further entities of 28 bits, the purpose's two halves in their upper four.</summary>
    private double Draw(int purpose, int word, ulong entity, int second = 0, int third = 0)
    {
        uint low = (uint)(purpose & 15) << 28;
        uint high = (uint)(purpose >> 4) << 28;
        Span<uint> block = [(uint)entity, (uint)(entity >> 32), (uint)second | low, (uint)third | high];
        PlainPhilox.Mix(block, (uint)replicate, (uint)(replicate >> 32));
        return block[word] / 4294967296.0;
    }
}
