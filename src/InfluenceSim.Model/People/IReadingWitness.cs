using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.People;

/// <summary>
/// Is told what happens in sessions, as it happens: what no output of a tick says. A run has none; a test that counts again has one.
/// </summary>
internal interface IReadingWitness
{
    /// <summary>A user opens a session; nothing of it has happened yet.</summary>
    void Opened(Account user);

    /// <summary>An item was read, and all that it did to its reader is done.</summary>
    void Read(in Impression item, in Reaction reaction);

    /// <summary>A user learned that a followed creator, undisclosed so far, is an AI.</summary>
    void Shocked(Account user, CreatorId creator, double bond, bool unfollowed);
}
