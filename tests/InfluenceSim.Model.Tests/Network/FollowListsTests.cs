using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Model.Tests.Network;

[Trait("Promise", "digests-kept")]
public sealed class FollowListsTests
{
    private const int Users = 5;
    private const int Accounts = 12;

    // The last number that the lists can tell from nobody.
    private const int LastAccount = (1 << 28) - 2;

    private static readonly Gen<(int Kind, int User, int Account, int Flags)[]> Operations =
        Gen.Select(
            Gen.Int[0, 3],
            Gen.Int[0, Users - 1],
            Gen.OneOf(Gen.Int[0, Accounts - 1], Gen.Const(LastAccount)),
            Gen.Int[0, 15]).Array[0, 200];

    [Fact]
    public void Do_what_a_sorted_map_per_user_does() =>
        Operations.Sample(operations =>
        {
            (FollowLists lists, SortedDictionary<int, FollowFlags>[] expected) = Apply(operations);
            AssertEqual(expected, lists);
        }, iter: 500);

    [Fact]
    public void Saved_and_loaded_they_are_the_same() =>
        Operations.Sample(operations =>
        {
            (FollowLists lists, SortedDictionary<int, FollowFlags>[] expected) = Apply(operations);
            var writer = new StateWriter(SectionKind.Users);
            lists.Save(writer);
            var reader = new StateReader(writer.ToSection(), SectionKind.Users);
            var loaded = new FollowLists(Users, LastAccount + 1, follows: 0);
            loaded.Add(new Row(1), new Account(7), FollowFlags.Knows);
            loaded.Load(reader);
            reader.End();
            AssertEqual(expected, loaded);
        });

    [Fact]
    public void An_account_is_found_without_a_branch_as_with_one() =>
        Gen.Select(Gen.Int[0, Accounts].HashSet[0, Accounts], Gen.OneOf(Gen.Int[0, Accounts], Gen.Const(LastAccount))).Sample(
            (followed, wanted) =>
            {
                Follow[] list = [.. followed.Order().Select(account => new Follow(new Account(account), FollowFlags.Knows))];
                Assert.Equal(
                    FollowLists.LowerBoundPlainly(list, new Account(wanted)),
                    FollowLists.LowerBound(list, new Account(wanted)));
            });

    private static (
        FollowLists Lists, SortedDictionary<int, FollowFlags>[] Expected) Apply((int Kind, int User, int Account, int Flags)[] operations)
    {
        var lists = new FollowLists(Users, LastAccount + 1, follows: 3);
        SortedDictionary<int, FollowFlags>[] expected =
            [.. Enumerable.Range(0, Users).Select(_ => new SortedDictionary<int, FollowFlags>())];
        foreach ((int kind, int user, int account, int number) in operations)
        {
            var flags = (FollowFlags)number;
            int position = lists.Find(new Row(user), new Account(account));
            Assert.Equal(expected[user].ContainsKey(account), position >= 0);
            switch (kind)
            {
                case 0 or 1:
                    Assert.Equal(expected[user].TryAdd(account, flags), lists.Add(new Row(user), new Account(account), flags));
                    break;
                case 2 when position >= 0:
                    lists.RemoveAt(new Row(user), position);
                    expected[user].Remove(account);
                    break;
                case 3 when position >= 0:
                    lists.SetFlags(new Row(user), position, flags);
                    expected[user][account] = flags;
                    break;
                default:
                    break;
            }
        }

        return (lists, expected);
    }

    private static void AssertEqual(SortedDictionary<int, FollowFlags>[] expected, FollowLists lists)
    {
        Assert.Equal(expected.Sum(map => (long)map.Count), lists.Edges());
        for (int user = 0; user < Users; user++)
        {
            Assert.Equal(expected[user].Count, lists.Count(new Row(user)));
            Assert.Equal(
                expected[user].Keys,
                Enumerable.Range(0, lists.Count(new Row(user))).Select(position => lists.Account(new Row(user), position).Number));
            Assert.Equal(
                expected[user].Values,
                Enumerable.Range(0, lists.Count(new Row(user))).Select(position => lists.Flags(new Row(user), position)));
        }

        foreach (int account in Enumerable.Range(0, Accounts).Append(LastAccount))
        {
            Assert.Equal(
                Enumerable.Range(0, Users).Where(user => expected[user].ContainsKey(account)),
                lists.FollowersOf(new Account(account)).ToArray().Order());
        }
    }
}
