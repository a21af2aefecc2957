using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>A card of the inbox with its score; a card that is read or no candidate is no longer open.</summary>
internal struct Candidate
{
    public Card Card;
    public double Score;

    /// <summary>The score before anything was read in the session.</summary>
    public double FirstScore;

    public bool Open;
    public bool Keep;
}
