namespace InfluenceSim.Model.Network;

/// <summary>A follow graph among users that comes from outside.</summary>
/// <param name="Followers">Follower of each edge.</param>
/// <param name="Followed">Followed user of each edge.</param>
public sealed record UserEdges(IReadOnlyList<int> Followers, IReadOnlyList<int> Followed)
{
    internal void AddEdges(LinkList links, int users)
    {
        for (int i = 0; i < Followers.Count; i++)
        {
            if ((uint)Followers[i] >= (uint)users || (uint)Followed[i] >= (uint)users)
            {
                throw new ArgumentException($"edge {i} ({Followers[i]} follows {Followed[i]}) is outside the {users} users");
            }

            links.Add(Followers[i], Followed[i]);
        }
    }
}
