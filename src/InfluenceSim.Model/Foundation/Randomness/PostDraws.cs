using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>The draws of posts: what goes into them and how they travel.</content>
internal readonly partial struct Draws
{
    /// <summary>How good a post is, and when it comes.</summary>
    public PostDraws Post(ulong post) => new(Block(Purpose.PostAttributes, post));

    /// <summary>Whether a person's post carries a claim.</summary>
    public Draw PersonPost(ulong post) => First(Purpose.PostContent, post);

    /// <summary>What an influencer's post is about.</summary>
    public InfluencerPostDraws InfluencerPost(ulong post) => new(Block(Purpose.PostContent, post));

    /// <summary>What a persona's post is about.</summary>
    public PersonaPostDraws PersonaPost(ulong post) => new(Block(Purpose.PostContent, post));

    /// <summary>How much a topic comes to a person's mind for a post.</summary>
    public Draw PostTopic(ulong post, int topic) => First(Purpose.PostTopic, post, (uint)topic);

    /// <summary><see cref="PostTopic"/> of all topics.</summary>
    public void PostTopics(ulong post, Span<Draw> topics)
    {
        Span<Words> words = stackalloc Words[topics.Length];
        for (int topic = 0; topic < words.Length; topic++)
        {
            words[topic] = Counter(Purpose.PostTopic, post, (uint)topic);
        }

        PhiloxBlocks.Fill(words, _key);
        for (int topic = 0; topic < words.Length; topic++)
        {
            topics[topic] = new Draw(words[topic].W0);
        }
    }

    /// <summary>How much a claim comes to an author's mind for a post.</summary>
    public Draw PostClaim(ulong post, int claim) => First(Purpose.PostClaim, post, (uint)claim);

    /// <summary>Order among trending posts of equal velocity.</summary>
    public Draw TrendingTie(ulong post) => First(Purpose.TrendingTie, post);

    /// <summary>Places of a group of a post's points on a recommender ring.</summary>
    public RingPlaceDraws RingPlaces(ulong post, Tick tick, int group) =>
        new(Block(Purpose.RingPlace, post, (uint)tick.Number, (uint)group));

    /// <summary><see cref="RingPlaces(ulong, Tick, int)"/> of many groups of points, each of a post.</summary>
    public void RingPlaces(ReadOnlySpan<ulong> posts, ReadOnlySpan<int> groups, Tick tick, Span<RingPlaceDraws> places)
    {
        Span<Words> words = MemoryMarshal.Cast<RingPlaceDraws, Words>(places);
        for (int i = 0; i < posts.Length; i++)
        {
            words[i] = Counter(Purpose.RingPlace, posts[i], (uint)tick.Number, (uint)groups[i]);
        }

        PhiloxBlocks.Fill(words[..posts.Length], _key);
    }

    /// <summary>Order of cards within a tick.</summary>
    public ulong DeliveryOrder(ulong post, Account sharer, Tick tick) =>
        Order(Purpose.DeliveryOrder, post, (uint)sharer.Number, (uint)tick.Number);
}

/// <summary>The decisions on how good a post is, and when it comes.</summary>
internal readonly struct PostDraws(Words words)
{
    /// <summary>Entertainment.</summary>
    public Draw Entertainment => new(words.W0);

    /// <summary>Usefulness.</summary>
    public Draw Usefulness => new(words.W1);

    /// <summary>Quality.</summary>
    public Draw Quality => new(words.W2);

    /// <summary>Hour of publication.</summary>
    public Draw Hour => new(words.W3);
}

/// <summary>The decisions on an influencer's post.</summary>
internal readonly struct InfluencerPostDraws(Words words)
{
    /// <summary>Whether it carries a claim.</summary>
    public Draw Claim => new(words.W0);

    /// <summary>Whether it stays in the niche.</summary>
    public Draw InNiche => new(words.W1);

    /// <summary>Topic outside the niche.</summary>
    public Draw OtherTopic => new(words.W2);

    /// <summary>Whether somebody pays for it.</summary>
    public Draw Sponsored => new(words.W3);
}

/// <summary>The decisions on a persona's post.</summary>
internal readonly struct PersonaPostDraws(Words words)
{
    /// <summary>Whether it pushes a false claim.</summary>
    public Draw FalseClaim => new(words.W0);

    /// <summary>Whether it pushes an agenda.</summary>
    public Draw Agenda => new(words.W1);

    /// <summary>Whether it carries true news.</summary>
    public Draw TrueNews => new(words.W2);

    /// <summary>Whether somebody pays for it.</summary>
    public Draw Sponsored => new(words.W3);
}

/// <summary>The decisions on where a post stands on a recommender ring, four points together.</summary>
internal readonly struct RingPlaceDraws(Words words)
{
    /// <summary>Points that one block of words serves.</summary>
    public const int GroupSize = 4;

    /// <summary>Place of a point of the group.</summary>
    public Draw Of(int point) => new(words[point % GroupSize]);
}
