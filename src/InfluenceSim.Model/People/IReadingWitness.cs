using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.People;

/// <summary>
/// Is told what happens in sessions, as it happens: what no output of a tick says. A run has none; a test that counts again has one.
/// </summary>
internal interface IReadingWitness
{
    /// <summary>A user opens a session; nothing of it has happened yet.</summary>
    void Opened(int user);

    /// <summary>An item was read, and all that it did to its reader is done.</summary>
    void Read(in Reading reading);

    /// <summary>A user learned that a followed creator, undisclosed so far, is an AI.</summary>
    void Shocked(int user, int creator, double bond, bool unfollowed);
}

/// <summary>An item that was read.</summary>
/// <param name="User">Reader.</param>
/// <param name="Card">What was read.</param>
/// <param name="Recommended">Whether the recommender showed it.</param>
/// <param name="Seen">What the reader made of the author.</param>
/// <param name="CheckNoticed">Whether a fact-check label was noticed.</param>
/// <param name="SponsorNoticed">Whether the reader noticed that somebody paid.</param>
/// <param name="Utility">Utility of the item.</param>
internal readonly record struct Reading(
    int User,
    Card Card,
    bool Recommended,
    Perception Seen,
    bool CheckNoticed,
    bool SponsorNoticed,
    double Utility);
