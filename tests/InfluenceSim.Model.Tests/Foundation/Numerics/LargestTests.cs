using CsCheck;
using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Tests.Foundation.Numerics;

[Trait("Promise", "digests-kept")]
public sealed class LargestTests
{
    private static readonly double[] Edges = [double.NegativeInfinity, double.MaxValue, -double.MaxValue, double.Epsilon, 0, -0.0];

    // Few different numbers, so that the largest stands in several places.
    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => number / 2.0),
        Gen.Int[0, Edges.Length - 1].Select(edge => Edges[edge]));

    [Fact]
    public void The_first_of_the_largest_is_found_by_vectors_as_number_by_number() => Number.Array[0, 40].Sample(
        numbers => Assert.Equal(Largest.FirstPlainly(numbers), Largest.First(numbers)), iter: 20_000);

    [Fact]
    public void It_is_where_the_maximum_stands_first() => Number.Array[1, 40].Sample(
        numbers => Assert.Equal(Array.FindIndex(numbers, number => number == numbers.Max()), Largest.First(numbers)), iter: 2_000);
}
