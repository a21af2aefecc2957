namespace InfluenceSim.Model.Network.Generators;

/// <summary>Who is tied with whom, while each user in turn is tied. A pair is tied once: one way, or both ways.</summary>
internal sealed class PairTies
{
    /// <summary>Stands where no user is.</summary>
    public const int Nobody = -1;

    private readonly List<ulong> _edges;
    private readonly int[] _followers;

    // Links in which a user is the follower: the latest one, and before each link the one before it.
    private readonly int[] _latest;
    private readonly List<int> _earlier = [];

    // The last user in turn with whom a user was found to be tied.
    private readonly int[] _tiedWith;
    private int _turn = Nobody;

    public PairTies(List<ulong> edges, int users)
    {
        _edges = edges;
        _followers = new int[users];
        _latest = new int[users];
        _tiedWith = new int[users];
        Array.Fill(_latest, Nobody);
        Array.Fill(_tiedWith, Nobody);
    }

    /// <summary>Followers of the user in turn by now.</summary>
    public int Followers => _followers[_turn];

    /// <summary>Gives a user the turn; each has one.</summary>
    public void Begin(int user)
    {
        _turn = user;
        _tiedWith[user] = user;
        for (int link = _latest[user]; link >= 0; link = _earlier[link])
        {
            _tiedWith[(int)(uint)_edges[link]] = user;
        }
    }

    /// <summary>Whether somebody can still be tied with the user in turn.</summary>
    public bool IsFree(int user) => user != Nobody && _tiedWith[user] != _turn;

    /// <summary>A free user follows the one in turn.</summary>
    public void OneWay(int user)
    {
        Add(user, _turn);
        _earlier.Add(_latest[user]);
        _latest[user] = _edges.Count - 1;
        _tiedWith[user] = _turn;
    }

    /// <summary>A free user and the one in turn follow each other.</summary>
    public void BothWays(int user)
    {
        OneWay(user);
        Add(_turn, user);
        _earlier.Add(Nobody);
    }

    private void Add(int follower, int followed)
    {
        _edges.Add(FollowGraph.Edge(follower, followed));
        _followers[followed]++;
    }
}
