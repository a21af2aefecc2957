using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages;

/// <summary>
/// The 16 bytes by which a post travels: what never changes about it, and who passed it on. What changes after posting
/// (labels, fact-checks, popularity) is looked up when the card is read.
/// </summary>
/// <remarks>
/// Word A, the post: author 28 bits, tick 16, slot 8, claim 7, agenda 3, sponsored 1, spare 1.
/// Word B, the way it came: sharer 28 bits, index among the tick's posts 18, topic 4, hours between posting and passing on 7, appeal 7.
/// Two cards are of one post exactly when their words A are equal. The index is where the popularity row is; it
/// never enters a draw, because it changes when a post is added.
/// </remarks>
/// <param name="A">Word A.</param>
/// <param name="B">Word B.</param>
public readonly record struct Card(ulong A, ulong B)
{
    /// <summary>The sharer of a card that comes from the author.</summary>
    public const int Root = 0x0FFFFFFF;

    /// <summary>Agenda number that says "none".</summary>
    public const int NoAgenda = 7;

    /// <summary>Most posts in one tick.</summary>
    public const int IndexLimit = 1 << 18;

    /// <summary>Most topics.</summary>
    internal const int TopicLimit = 1 << TopicBits;

    /// <summary>Bits of a topic.</summary>
    internal const int TopicBits = 4;

    /// <summary>Place of the tick in word A, and what it covers there.</summary>
    internal const int TickShift = 28;
    internal const ulong TickMask = 0xFFFFUL << TickShift;

    private const double AppealStep = 16;
    private const int AppealOffset = 64;

    /// <summary>Dense id of the author.</summary>
    public Account Author => new((int)(A & 0x0FFFFFFF));

    /// <summary>Tick of publication.</summary>
    public Tick Tick => new((int)((A & TickMask) >> TickShift));

    /// <summary>Slot among the author's posts of the day.</summary>
    public int Slot => (int)((A >> 44) & 0xFF);

    /// <summary>Claim carried, or <see cref="Claim.None"/>.</summary>
    public int Claim => (int)((A >> 52) & 0x7F);

    /// <summary>Agenda pushed, or <see cref="NoAgenda"/>.</summary>
    public int Agenda => (int)((A >> 59) & 7);

    /// <summary>Whether somebody paid for it.</summary>
    public bool Sponsored => ((A >> 62) & 1) != 0;

    /// <summary>Who passed it on, or <see cref="Root"/>.</summary>
    public Account Sharer => new((int)(B & 0x0FFFFFFF));

    /// <summary>Index among the posts of its tick.</summary>
    public int Index => (int)((B >> 28) & 0x3FFFF);

    /// <summary>Topic.</summary>
    public int Topic => (int)((B >> 46) & (TopicLimit - 1));

    /// <summary>Hours between publication and passing on.</summary>
    public int Delta => (int)((B >> 50) & 127);

    /// <summary>Appeal in [-4, 3.94], in steps of 1/16.</summary>
    public double Appeal => (AppealSteps - AppealOffset) / AppealStep;

    /// <summary>Appeal as it is stored, 7 bits.</summary>
    internal int AppealSteps => (int)(B >> 57);

    /// <summary>Day of publication, part of the post's identity.</summary>
    public RunDay Day => Tick.Day;

    /// <summary>Whether the post bears an AI label.</summary>
    /// <param name="author">What the platform says of its author.</param>
    /// <returns>Whether it does.</returns>
    internal bool IsLabelled(CreatorStatus author) =>
        (author & CreatorStatus.Labelled) != 0 || (Sponsored && (author & CreatorStatus.LabelledAds) != 0);

    /// <summary>Word A of a post's cards.</summary>
    /// <param name="post">The post.</param>
    /// <returns>The word.</returns>
    public static ulong IdentityOf(in Post post) =>
        (ulong)(uint)post.Author.Number | ((ulong)(uint)post.Tick.Number << TickShift) | ((ulong)post.Slot << 44)
        | ((ulong)post.Claim << 52) | ((ulong)post.Agenda << 59) | (post.Sponsored ? 1UL << 62 : 0);

    /// <summary>The author's own card of a post.</summary>
    internal static Card Of(in Post post, int index)
    {
        int appeal = (int)DetMath.Clamp((post.Appeal * AppealStep) + AppealOffset + 0.5, 0, 127);
        return Own(IdentityOf(post), index, post.Topic, appeal);
    }

    /// <summary>The author's own card of a post, by its word A and what stands in word B.</summary>
    internal static Card Own(ulong post, int index, int topic, int appealSteps) =>
        new(post, Root | ((ulong)(uint)index << 28) | ((ulong)(uint)topic << 46) | ((ulong)(uint)appealSteps << 57));

    /// <summary>The same post passed on by somebody at a tick.</summary>
    internal Card PassedOn(Account sharer, Tick tick) =>
        new(A, (B & ~(0x0FFFFFFFUL | (127UL << 50))) | (uint)sharer.Number | ((ulong)(uint)(tick - Tick) << 50));
}
