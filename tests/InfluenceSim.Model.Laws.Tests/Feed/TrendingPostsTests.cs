using CsCheck;

namespace InfluenceSim.Model.Laws.Tests.Feed;

[Trait("Promise", "digests-kept")]
public sealed class TrendingPostsTests
{
    private static readonly Gen<(uint Velocity, uint Tie)[]> Offers = Gen.Select(Gen.UInt[256, 270], Gen.UInt[0, 5]).Array[0, 60];

    [Fact]
    public void The_first_are_those_of_a_sorted_list() =>
        Gen.Select(Offers, Gen.Int[1, 12], Gen.Bool).Sample((posts, most, isBackwards) =>
        {
            var trending = new TrendingPosts(most);
            foreach ((int number, (uint velocity, uint tie)) in isBackwards ? posts.Index().Reverse() : posts.Index())
            {
                bool isBelow = velocity < trending.Least;
                bool isIn = trending.Offer(velocity, tie, new Card((ulong)number, 0));
                Assert.False(isBelow && isIn);
            }

            // Of two with equal velocity and equal tie the older comes first.
            int[] expected = [.. posts.Index().OrderByDescending(post => post.Item.Velocity).ThenBy(post => post.Item.Tie).Take(most)
                .Select(post => post.Index)];
            Assert.Equal(expected, Enumerable.Range(0, trending.Count).Select(rank => (int)trending[rank].Card.A));
        }, iter: 2_000);
}
