using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>
/// The author's own card of a post, in the 8 bytes that do not follow from where it is kept: its tick and its index are those of its place.
/// </summary>
/// <remarks>Its word A, with topic and appeal in place of the tick.</remarks>
internal readonly record struct PublishedCard
{
    private readonly ulong _word;

    /// <summary>Keeps the author's own card.</summary>
    public PublishedCard(in Card card) =>
        _word = (card.A & ~Card.TickMask) | ((ulong)(uint)(card.Topic | (card.AppealSteps << Card.TopicBits)) << Card.TickShift);

    /// <summary>The card of a post that is kept at an index among those of its tick.</summary>
    public Card At(Tick tick, int index)
    {
        int inPlaceOfTick = (int)((_word & Card.TickMask) >> Card.TickShift);
        return Card.Own(
            (_word & ~Card.TickMask) | ((ulong)(uint)tick.Number << Card.TickShift),
            index,
            inPlaceOfTick & (Card.TopicLimit - 1),
            inPlaceOfTick >> Card.TopicBits);
    }
}
