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
            var offered = new List<(int Number, uint Velocity, uint Tie)>();
            foreach ((int number, (uint velocity, uint tie)) in isBackwards ? posts.Index().Reverse() : posts.Index())
            {
                bool isIn = trending.Offer(velocity, tie, new Card((ulong)number, 0));
                offered.Add((number, velocity, tie));

                // Of two with equal velocity and equal tie the older comes first.
                (int Number, uint Velocity, uint Tie)[] expected =
                [
                    .. offered.OrderByDescending(post => post.Velocity).ThenBy(post => post.Tie).ThenBy(post => post.Number).Take(most),
                ];
                Assert.Equal(
                    expected.Select(post => post.Number), Enumerable.Range(0, trending.Count).Select(rank => (int)trending[rank].Card.A));
                Assert.Equal(expected.Any(post => post.Number == number), isIn);
                Assert.Equal(expected.Length == most ? expected[^1].Velocity : 0, trending.Least);
            }
        }, iter: 1_000);
}
