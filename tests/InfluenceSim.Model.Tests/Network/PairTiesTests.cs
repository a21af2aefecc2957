using CsCheck;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Network.Generators;

namespace InfluenceSim.Model.Tests.Network;

public sealed class PairTiesTests
{
    private const int Users = 8;

    [Fact]
    public void Somebody_is_free_who_is_tied_neither_way() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Users).ToArray()), Gen.Select(Gen.Int[0, Users - 1], Gen.Bool).Array[0, 8].Array[Users])
            .Sample((turns, wishes) =>
            {
                var links = new LinkList();
                var ties = new PairTies(links, Users);
                var expected = new HashSet<(int Follower, int Followed)>();
                foreach (int user in turns)
                {
                    ties.Begin(user);
                    foreach ((int other, bool isMutual) in wishes[user])
                    {
                        bool isTied = other == user || expected.Contains((user, other)) || expected.Contains((other, user));
                        Assert.Equal(!isTied, ties.IsFree(other));
                        if (isTied)
                        {
                            continue;
                        }

                        expected.Add((other, user));
                        if (isMutual)
                        {
                            ties.BothWays(other);
                            expected.Add((user, other));
                        }
                        else
                        {
                            ties.OneWay(other);
                        }
                    }

                    Assert.Equal(expected.Count(link => link.Followed == user), ties.Followers);
                }

                var found = new List<(int, int)>();
                foreach ((int follower, int followed) in links)
                {
                    found.Add((follower, followed));
                }

                Assert.Equal(expected.Order(), found.Order());
            });
}
