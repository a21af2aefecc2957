using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Run;

/// <summary>How often each creator's posts were seen in the running day, and what people did with them.</summary>
internal sealed class CreatorReach(int users, int creators)
{
    private readonly int[] _impressions = new int[creators];
    private readonly int[] _engagement = new int[creators];

    /// <summary>A post is seen.</summary>
    public void See(in Post post, EngagementEvent what)
    {
        if (post.Author.IsCreator(users))
        {
            CreatorId creator = post.Author.AsCreator(users);
            _impressions[creator]++;
            _engagement[creator] += what.Like + what.Comment + what.Share;
        }
    }

    /// <summary>Impressions and reactions of the day so far.</summary>
    public (int Impressions, int Engagement) Of(CreatorId creator) => (_impressions[creator], _engagement[creator]);

    /// <summary>Begins a day.</summary>
    public void Clear()
    {
        Array.Clear(_impressions);
        Array.Clear(_engagement);
    }

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<int>(_impressions);
        writer.WriteSpan<int>(_engagement);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<int>(_impressions);
        reader.ReadSpan<int>(_engagement);
    }
}
