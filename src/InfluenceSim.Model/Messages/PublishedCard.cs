using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>
/// The author's own card of a post, in the 8 bytes that do not follow from where it is kept: its tick and its index are those of its place.
/// </summary>
/// <remarks>Word: author 28 bits, slot 8, claim 7, agenda 3, sponsored 1, spare 1, topic 4, appeal 7.</remarks>
internal readonly record struct PublishedCard
{
    private const int AuthorBits = 28;
    private const int TickBits = 16;
    private const int RestBits = 20;
    private const int IndexEnd = AuthorBits + 18;
    private const int TopicBits = 4;
    private const int DeltaBits = 7;
    private const ulong AuthorMask = (1UL << AuthorBits) - 1;
    private const ulong RestMask = (1UL << RestBits) - 1;
    private const ulong TopicMask = (1UL << TopicBits) - 1;

    private readonly ulong _word;

    /// <summary>Keeps the author's own card.</summary>
    public PublishedCard(in Card card)
    {
        ulong topic = (card.B >> IndexEnd) & TopicMask;
        ulong appeal = card.B >> (IndexEnd + TopicBits + DeltaBits);
        _word = (card.A & AuthorMask)
            | (card.A >> (AuthorBits + TickBits) << AuthorBits)
            | (topic << (AuthorBits + RestBits))
            | (appeal << (AuthorBits + RestBits + TopicBits));
    }

    /// <summary>The card of a post that is kept at an index among those of its tick.</summary>
    public Card At(Tick tick, int index)
    {
        ulong rest = (_word >> AuthorBits) & RestMask;
        ulong topic = (_word >> (AuthorBits + RestBits)) & TopicMask;
        ulong appeal = _word >> (AuthorBits + RestBits + TopicBits);
        return new Card(
            (_word & AuthorMask) | ((ulong)(uint)tick.Number << AuthorBits) | (rest << (AuthorBits + TickBits)),
            Card.Root | ((ulong)(uint)index << AuthorBits) | (topic << IndexEnd) | (appeal << (IndexEnd + TopicBits + DeltaBits)));
    }
}
