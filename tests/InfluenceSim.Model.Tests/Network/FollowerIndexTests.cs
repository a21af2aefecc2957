using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Model.Tests.Network;

[Trait("Promise", "digests-kept")]
public sealed class FollowerIndexTests
{
    private const int Accounts = 302;
    private const int Users = 7;

    private static readonly Gen<(bool Add, int Account, int User)[]> Operations =
        Gen.Select(Gen.Bool, Gen.Int[0, Accounts - 2], Gen.Int[0, Users - 1]).Array[0, 600];

    /// <summary>An index with a row for every account, and one that knows the followed ones only.</summary>
    public static TheoryData<int> Follows => [0, Accounts];

    [Theory]
    [MemberData(nameof(Follows))]
    public void Does_what_a_map_of_sets_does(int follows) =>
        Operations.Sample(operations =>
        {
            var index = new FollowerIndex(Accounts, follows);
            AssertEqual(Apply(index, [], operations), index);
        });

    [Theory]
    [MemberData(nameof(Follows))]
    public void Made_by_counting_it_is_the_one_that_was_added_to(int follows) =>
        Gen.Select(Operations, Gen.Int[0, Accounts - 1].HashSet[0, 40].Array[Users], Operations).Sample((before, lists, after) =>
        {
            var packed = new PackedLists<Follow>(Users, Follow.None, slack: 1);
            var expected = new Dictionary<int, SortedSet<int>>();
            for (int user = 0; user < Users; user++)
            {
                lists[user].Order().Select(account => new Follow(new Account(account), FollowFlags.Knows)).ToArray()
                    .CopyTo(packed.Fill(user, lists[user].Count));
                foreach (int account in lists[user])
                {
                    Of(expected, account).Add(user);
                }
            }

            var index = new FollowerIndex(Accounts, follows);
            Apply(index, [], before);
            index.Rebuild(packed);
            AssertEqual(expected, index);
            AssertEqual(Apply(index, expected, after), index);
        });

    private static Dictionary<int, SortedSet<int>> Apply(
        FollowerIndex index, Dictionary<int, SortedSet<int>> expected, (bool Add, int Account, int User)[] operations)
    {
        foreach ((bool add, int account, int user) in operations)
        {
            if (add && Of(expected, account).Add(user))
            {
                index.Add(new Account(account), new Row(user));
            }
            else if (!add && Of(expected, account).Remove(user))
            {
                index.Remove(new Account(account), new Row(user));
            }
        }

        return expected;
    }

    private static SortedSet<int> Of(Dictionary<int, SortedSet<int>> map, int account) =>
        map.TryGetValue(account, out SortedSet<int>? users) ? users : map[account] = [];

    private static void AssertEqual(Dictionary<int, SortedSet<int>> expected, FollowerIndex index)
    {
        for (int account = 0; account < Accounts; account++)
        {
            Assert.Equal(expected.GetValueOrDefault(account) ?? [], index.Of(new Account(account)).ToArray().Order());
        }
    }
}
