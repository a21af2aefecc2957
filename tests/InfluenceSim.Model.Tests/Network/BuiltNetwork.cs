using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Statistics;

namespace InfluenceSim.Model.Tests.Network;

/// <summary>What the graph among the users of a world is like, counted from its rows.</summary>
internal sealed class BuiltNetwork
{
    private readonly int[] _followers;
    private readonly int[] _followed;
    private readonly Lazy<TailFit?> _followerTail;

    public BuiltNetwork(World world)
    {
        Users = world.Users;
        _followers = new int[Users];
        _followed = new int[Users];
        int pairs = 0;
        int bothWays = 0;
        for (int user = 0; user < Users; user++)
        {
            foreach (int other in world.Follows.FollowedBy(new Account(user)).ToArray().Where(account => account < Users))
            {
                _followers[other]++;
                _followed[user]++;
                bool isBack = world.Follows.Has(new Account(other), new Account(user));
                pairs += isBack && other < user ? 0 : 1;
                bothWays += isBack && other < user ? 1 : 0;
            }
        }

        _followerTail = new Lazy<TailFit?>(() => Tail(_followers));
        Pairs = pairs;
        BothWays = pairs == 0 ? 0 : bothWays / (double)pairs;
    }

    public int Users { get; }

    /// <summary>Pairs of users of whom one follows the other, or each the other.</summary>
    public int Pairs { get; }

    /// <summary>Share of these pairs in which each follows the other.</summary>
    public double BothWays { get; }

    public long Links => _followers.Sum(count => (long)count);

    public double Mean => Links / (double)Users;

    public int MostFollowed => _followers.Max();

    /// <summary>A power law fitted to the tail of follower counts.</summary>
    public TailFit? FollowerTail => _followerTail.Value;

    /// <summary>The same of followers and followed together.</summary>
    public TailFit? DegreeTail => Tail([.. _followers.Zip(_followed, (one, other) => one + other)]);

    private static TailFit? Tail(int[] counts) =>
        TailExponent.Discrete(counts.GroupBy(count => count).Select(group => KeyValuePair.Create((long)group.Key, (long)group.Count())));
}
