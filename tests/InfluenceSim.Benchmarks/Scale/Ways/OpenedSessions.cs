using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>Sees who opens a session, and how many cards wait.</summary>
internal sealed class OpenedSessions(HumanUsers block) : IReadingWitness
{
    private readonly List<(Account User, int Cards)> _opened = [];

    public void Opened(Account user) => _opened.Add((user, block.State.Inboxes.Count(user.AsRow(block.First))));

    public void Read(in Impression item, in Reaction reaction, Placing? placing)
    {
    }

    public void Shocked(Account user, CreatorId creator, double bond, bool unfollowed)
    {
    }

    /// <summary>The sessions seen since they were taken last.</summary>
    public (Account User, int Cards)[] Take()
    {
        (Account User, int Cards)[] taken = [.. _opened];
        _opened.Clear();
        return taken;
    }
}
