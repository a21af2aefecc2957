using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.People;

/// <summary>
/// An item that is read: who reads what, what the reader makes of it, and the draws of the two. It is made when the item is
/// perceived and goes unchanged through all that follows (MODEL section 4).
/// </summary>
/// <remarks>Plain fields, written in place once and handed on by reference: a copy of 200 bytes for each item would be felt.</remarks>
internal struct Impression
{
    public Reader Reader;

    public Card Card;

    /// <summary>What the reader looks up about the post.</summary>
    public PostRow Row;

    /// <summary>Key of the post.</summary>
    public ulong Post;

    /// <summary>Number of the author as a creator; below 0 for a person.</summary>
    public CreatorId Creator;

    /// <summary>Place of the author among those whom the reader follows; -1 if it is not there.</summary>
    public int Edge;

    /// <summary>Whether the recommender showed it.</summary>
    public bool Recommended;

    /// <summary>Whether the reader read the post before.</summary>
    public bool Again;

    /// <summary>The claim that the post carries.</summary>
    public Claim? Claim;

    /// <summary>What the reader makes of the author.</summary>
    public Perception Seen;

    /// <summary>Whether the post bears a fact-check label.</summary>
    public bool IsChecked;

    /// <summary>Whether the reader notices it.</summary>
    public bool CheckNoticed;

    /// <summary>Whether the reader notices that somebody paid.</summary>
    public bool SponsorNoticed;

    /// <summary>Bond with the author as far as it counts here, in [0, 1]; 0 where there is none.</summary>
    public double Bond;

    /// <summary>Trust in the author, in [0, 1].</summary>
    public double Trust;

    public ImpressionDraws Draws;

    public readonly Account Author => Card.Author;

    public readonly bool IsByCreator => Creator >= 0;

    public readonly bool IsFalse => Claim is { IsFalse: true };
}
