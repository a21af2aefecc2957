using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Model.Tests.Network;

public sealed class FollowerIndexTests
{
    [Fact]
    public void Does_what_a_map_of_sets_does() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 300], Gen.Int[0, 6]).Array[0, 600].Sample(operations =>
        {
            var index = new FollowerIndex();
            var expected = new Dictionary<int, SortedSet<int>>();
            foreach ((bool add, int account, int user) in operations)
            {
                SortedSet<int> users = expected.TryGetValue(account, out SortedSet<int>? found) ? found : expected[account] = [];
                if (!users.Contains(user) && add)
                {
                    users.Add(user);
                    index.Add(new Account(account), new Row(user));
                }
                else if (users.Contains(user) && !add)
                {
                    users.Remove(user);
                    index.Remove(new Account(account), new Row(user));
                }
            }

            for (int account = 0; account <= 301; account++)
            {
                Assert.Equal(expected.GetValueOrDefault(account) ?? [], index.Of(new Account(account)).ToArray().Order());
            }
        });
}
