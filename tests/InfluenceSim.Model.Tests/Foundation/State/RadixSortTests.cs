using CsCheck;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Tests.Foundation.State;

[Trait("Promise", "digests-kept")]
public sealed class RadixSortTests
{
    // One digit of the sort, two and three: what is moved an odd number of times has to come back.
    private static readonly int[] Mosts = [0, 1, 2_047, 2_048, 4_194_303, int.MaxValue];

    private static readonly Gen<int[]> Keys =
        Gen.OneOf([.. Mosts.Select(most => Gen.Int[0, most].Array[0, 300])]);

    [Fact]
    public void Sorts_as_comparing_does_and_keeps_the_order_of_equals() =>
        Keys.Sample(keys =>
        {
            int[] values = [.. Enumerable.Range(0, keys.Length)];
            int[] expected = [.. values.OrderBy(value => keys[value])];
            int[] sorted = [.. keys];
            RadixSort.Sort(sorted, values);
            Assert.Equal(expected, values);
            Assert.Equal(expected.Select(value => keys[value]), sorted);
        }, iter: 2_000);
}
