using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>Who is tied with whom, while each user in turn is tied. A pair is tied once: one way, or both ways.</summary>
internal sealed class PairTies
{
    /// <summary>Stands where no user is.</summary>
    public const int Nobody = -1;

    private readonly LinkList _links;
    private readonly int[] _followers;

    // Place of the ties that a user's turn made, and their number.
    private readonly int[] _first;
    private readonly int[] _made;

    // The last user in turn with whom a user was tied.
    private readonly int[] _tiedWith;
    private int _turn = Nobody;

    public PairTies(LinkList links, int users)
    {
        _links = links;
        _followers = new int[users];
        _first = new int[users];
        _made = new int[users];
        _tiedWith = new int[users];
        Array.Fill(_tiedWith, Nobody);
    }

    /// <summary>Followers of the user in turn by now.</summary>
    public int Followers => _followers[_turn];

    /// <summary>Gives a user the turn; each has one.</summary>
    public void Begin(int user)
    {
        _turn = user;
        _tiedWith[user] = user;
        _first[user] = _links.Begin(user);
    }

    /// <summary>Whether somebody can still be tied with the user in turn.</summary>
    public bool IsFree(int user) => user != Nobody && _tiedWith[user] != _turn && !_links.Has(_first[user], _made[user], _turn);

    /// <summary>Asks for what is read of somebody who may be tied soon.</summary>
    public void Expect(int user)
    {
        if (user != Nobody)
        {
            Prefetch.Line(in _tiedWith[user]);
            _links.Expect(_first[user], _made[user]);
        }
    }

    /// <summary>A free user follows the one in turn.</summary>
    public void OneWay(int user)
    {
        _links.Add(user);
        Tie(user);
    }

    /// <summary>A free user and the one in turn follow each other.</summary>
    public void BothWays(int user)
    {
        _links.AddMutual(user);
        Tie(user);
        _followers[user]++;
    }

    private void Tie(int user)
    {
        _made[_turn]++;
        _followers[_turn]++;
        _tiedWith[user] = _turn;
    }
}
