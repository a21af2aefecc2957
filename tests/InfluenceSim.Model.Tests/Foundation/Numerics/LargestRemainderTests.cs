using CsCheck;
using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Tests.Foundation.Numerics;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Parts_add_up_and_are_within_one_unit_of_their_exact_share() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, long.MaxValue / 64].Array[1, 12])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample((total, weights) =>
        {
            long[] parts = LargestRemainder.Split(total, weights);
            Int128 sum = weights.Sum();
            Assert.Equal(total, parts.Sum());
            for (int i = 0; i < parts.Length; i++)
            {
                Int128 error = ((Int128)parts[i] * sum) - ((Int128)total * weights[i]);
                Assert.True(Int128.Abs(error) < sum);
            }
        }, iter: 2_000);

    [Fact]
    public void Real_weights_give_the_same_by_their_proportions() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Double[0, 100].Array[1, 6]).Where((_, weights) => weights.Sum() > 0).Sample((total, weights) =>
        {
            long[] parts = LargestRemainder.Split(total, weights);
            Assert.Equal(total, parts.Sum());
            for (int i = 0; i < parts.Length; i++)
            {
                Assert.True(Math.Abs(parts[i] - (total * weights[i] / weights.Sum())) < 1 + 1e-6);
            }
        }, iter: 2_000);

    [Theory]
    [InlineData(10, new[] { 4.0, 3, 3 }, new[] { 4L, 3, 3 })]
    [InlineData(4, new[] { 4.0, 3, 3 }, new[] { 2L, 1, 1 })]
    [InlineData(12, new[] { 4.0, 3, 3 }, new[] { 5L, 4, 3 })]
    [InlineData(1, new[] { 1.0, 1, 1 }, new[] { 1L, 0, 0 })]
    [InlineData(1, new[] { 1e-9, 1e-9 }, new[] { 1L, 0 })]
    [InlineData(5, new[] { 0.0, 0, 0 }, new[] { 0L, 0, 0 })]
    public void Splits_as_written_down(int total, double[] weights, long[] expected) =>
        Assert.Equal(expected, LargestRemainder.Split(total, weights));
}
