using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.People;

/// <summary>
/// Is told what happens to people, as it happens: what no output of a tick says. A run has none unless somebody looks; a test that
/// counts again has one.
/// </summary>
internal interface IReadingWitness
{
    /// <summary>A user opens a session; nothing of it has happened yet.</summary>
    void Opened(Account user);

    /// <summary>Whether it asks why a user is shown what.</summary>
    bool Asks(Account user) => false;

    /// <summary>An item was read, and all that it did to its reader is done.</summary>
    void Read(in Impression item, in Reaction reaction, Placing? placing);

    /// <summary>A user learned that a followed creator, undisclosed so far, is an AI.</summary>
    void Shocked(Account user, CreatorId creator, double bond, bool unfollowed);

    /// <summary>At a day's start a user no longer believes a claim.</summary>
    void Lapsed(Account user, int claim)
    {
    }

    /// <summary>A user follows back.</summary>
    void FollowedBack(Account user, Account account)
    {
    }
}
