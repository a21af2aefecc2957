using CsCheck;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Feed;

public sealed class PostMemoryTests
{
    [Fact]
    public void Remembers_the_last_posts_and_no_others() =>
        Gen.Select(Gen.Int[0, 6], Gen.Select(Gen.Int[0, 2], Gen.ULong[1, 20]).Array[0, 60]).Sample((capacity, added) =>
        {
            var memory = new PostMemory(new ulong[3 * capacity], new int[3]);
            var expected = new List<ulong>[] { [], [], [] };
            foreach ((int user, ulong post) in added)
            {
                memory.Add(new Row(user), post);
                expected[user] = [.. expected[user].Append(post).TakeLast(capacity)];
            }

            for (int user = 0; user < 3; user++)
            {
                for (ulong post = 1; post <= 20; post++)
                {
                    Assert.Equal(expected[user].Contains(post), memory.Contains(new Row(user), post));
                }
            }
        }, iter: 500);
}
