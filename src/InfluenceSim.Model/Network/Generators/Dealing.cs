using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>
/// Deals followers to users who come to have as many as stated. In each turn first the mutual ties with users whose turn is still to
/// come, then the followers who are not followed back.
/// </summary>
internal sealed class Dealing
{
    private readonly NetworkParameters _network;
    private readonly Draws _draws;
    private readonly InterestGroups _groups;
    private readonly LinkList _links;
    private readonly PairTies _ties;
    private readonly FreeUsers _free;
    private readonly int[] _everybody;
    private readonly double _mutualShare;
    private readonly int _most;
    private LooseEnds _endsOfAll = new(0);
    private LooseEnds[] _endsOfGroup = [];

    // What one user or group cannot give, later ones do.
    private int _owed;
    private int _owedOfGroup;

    public Dealing(LinkList links, NetworkParameters network, InterestGroups groups, int users, Draws draws)
    {
        _network = network;
        _draws = draws;
        _groups = groups;
        _links = links;
        _ties = new PairTies(links, users);
        _free = new FreeUsers(draws, _ties);
        _everybody = [.. Enumerable.Range(0, users)];
        _most = network.MostFollowers(users);

        // A mutual tie is two links of a pair, another tie is one.
        _mutualShare = 2 * network.Reciprocated / (1 + network.Reciprocated);
    }

    public void Deal(int[] followers)
    {
        _links.Expect(followers.Sum(count => (long)count), followers.Length);
        int[] turns = Turns(followers);
        AddEnds(turns, followers);

        foreach (int user in turns)
        {
            Turn(user, followers[user]);
        }
    }

    private void AddEnds(int[] turns, int[] followers)
    {
        // Counted first: they are many, and lists that grow hold twice as many for a while.
        int all = 0;
        var ofGroup = new int[_groups.Count];
        foreach (int user in turns)
        {
            (int own, int any) = MutualEnds(user, followers[user]);
            ofGroup[_groups.Of(user)] += own;
            all += any;
        }

        _endsOfAll = new LooseEnds(all);
        _endsOfGroup = [.. ofGroup.Select(own => new LooseEnds(own))];
        for (int last = turns.Length - 1; last >= 0; last--)
        {
            int user = turns[last];
            (int own, int any) = MutualEnds(user, followers[user]);
            _endsOfGroup[_groups.Of(user)].Add(user, own);
            _endsOfAll.Add(user, any);
        }
    }

    // Whoever has most comes first, while most are free; of those with as many, the lowest number.
    private int[] Turns(int[] followers)
    {
        var next = new int[_most + 2];
        foreach (int count in followers)
        {
            next[_most - count + 1]++;
        }

        for (int fewer = 1; fewer < next.Length; fewer++)
        {
            next[fewer] += next[fewer - 1];
        }

        var turns = new int[followers.Length];
        for (int user = 0; user < followers.Length; user++)
        {
            turns[next[_most - followers[user]]++] = user;
        }

        return turns;
    }

    private void Turn(int user, int followers)
    {
        _ties.Begin(user);
        _free.Begin(Key(user));
        LooseEnds endsOfGroup = _endsOfGroup[_groups.Of(user)];
        (int own, int any) = MutualEnds(user, followers);
        int ownLoose = endsOfGroup.TakeOff(own);
        int anyLoose = _endsOfAll.TakeOff(any);
        for (int end = 0; end < ownLoose + anyLoose; end++)
        {
            int? other = end < ownLoose ? endsOfGroup.Take(_free) : null;
            _owedOfGroup += end < ownLoose && other is null ? 1 : 0;
            if ((other ?? _endsOfAll.Take(_free)) is { } found)
            {
                _ties.BothWays(found);
            }
        }

        int links = Math.Min(followers + _owed, _most) - _ties.Followers;
        _owed += followers - _ties.Followers;
        bool groupIsFree = true;
        for (int link = 0; link < links; link++)
        {
            _owedOfGroup += _free.Next().SameGroup.Chance(_network.Homophily) ? 1 : 0;
            int? other = null;
            if (_owedOfGroup > 0 && groupIsFree)
            {
                other = Free(_groups.WithUser(user));
                groupIsFree = other is not null;
                _owedOfGroup -= groupIsFree ? 1 : 0;
            }

            if ((other ?? Free(_everybody)) is not { } found)
            {
                return;
            }

            _ties.OneWay(found);
            _owed--;
        }
    }

    private int? Free(int[] pool) => _free.PlaceIn(pool) is { } place ? pool[place] : null;

    /// <summary>Ends of mutual ties of a user, within the group and with anybody.</summary>
    private (int Own, int Any) MutualEnds(int user, int followers)
    {
        FollowerCountDraws draws = _draws.FollowerCount(Key(user));
        int ends = (int)((_mutualShare * followers) + draws.Mutual.Uniform);
        int own = (int)((_network.Homophily * ends) + draws.MutualInGroup.Uniform);
        return (own, ends - own);
    }

    private static ulong Key(int user) => AccountKey.Person(new Account(user)).Packed;
}
