using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>
/// How a feed is ordered: the score of a card for a reader, greater first. Noise, down-ranking and the rules on what is shown at
/// all stay with the feed around it, so that levers act on every ranking alike.
/// </summary>
/// <remarks>
/// A ranking of one's own is a class with a constructor without parameters; the properties that can be set are its parameters. Each
/// block of users has one of its own, so that it may remember what it likes during a session. It must remember nothing beyond: who
/// shares a block with whom would then change results. It must not draw lots nor ask a clock.
/// </remarks>
public interface IRanking
{
    /// <summary>
    /// Whether a score is the natural log of a weight, as with most rankings: noise and the log of a factor of down-ranking are then
    /// added. Else it is a time in hours, as of a list by date: noise of less than an hour breaks ties, and a share of the cards that
    /// are down-ranked is dropped.
    /// </summary>
    bool IsLogScore => true;

    /// <summary>Whether what is read in a session changes the order of what is left, so that <see cref="Shift"/> is asked.</summary>
    bool IsMovedByReading => false;

    /// <summary>A tick begins.</summary>
    /// <param name="parameters">The world's parameters.</param>
    /// <param name="input">What all blocks know of the tick.</param>
    void Begin(SimulationParameters parameters, TickInput input)
    {
    }

    /// <summary>A session begins: all cards of the reader are scored next.</summary>
    /// <param name="reader">Who reads.</param>
    void Open(in Reader reader)
    {
    }

    /// <summary>The score of a card, before anything was read in the session.</summary>
    /// <param name="card">The card.</param>
    /// <param name="reader">Who reads.</param>
    /// <returns>A finite number.</returns>
    double Score(in RankedCard card, in Reader reader);

    /// <summary>The parts that the score of a card is the sum of, for whoever asks why it stands where it does.</summary>
    /// <param name="card">The card.</param>
    /// <param name="reader">Who reads.</param>
    /// <returns>The parts; the whole as one where a ranking knows no parts.</returns>
    IReadOnlyList<ScorePart> Explain(in RankedCard card, in Reader reader) => [new("score", Score(card, reader))];

    /// <summary>A card was read, whether it came from the inbox or from the recommender.</summary>
    /// <param name="card">The card.</param>
    void Read(in Card card)
    {
    }

    /// <summary>What is added to the score of a card that is still unread, for what was read in the session so far.</summary>
    /// <param name="card">The card.</param>
    /// <returns>A finite number; 0 leaves it where it was.</returns>
    double Shift(in Card card) => 0;
}
