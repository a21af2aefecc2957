using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>Users by their main interest; the most claim-prone ones are a group of their own.</summary>
internal sealed class InterestGroups
{
    private readonly int[] _group;
    private readonly int[][] _members;

    public InterestGroups(UserProfiles profiles, int users, double proneGroup)
    {
        _group = new int[users];
        var members = new List<int>[profiles.Topics + 1];
        for (int group = 0; group < members.Length; group++)
        {
            members[group] = [];
        }

        for (int user = 0; user < users; user++)
        {
            _group[user] = profiles.Proneness[user] > proneGroup ? profiles.Topics : profiles.MainTopic(new Account(user));
            members[_group[user]].Add(user);
        }

        _members = [.. members.Select(list => list.ToArray())];
    }

    /// <summary>Number of groups.</summary>
    public int Count => _members.Length;

    /// <summary>Group of a user.</summary>
    public int Of(int user) => _group[user];

    /// <summary>Everybody in the group of a user.</summary>
    public int[] WithUser(int user) => _members[_group[user]];
}
