using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class HolmTests
{
    private static readonly Gen<double[]> Values = Gen.Double[0, 1].Array[0, 12];

    [Fact]
    public void A_table_has_the_values_of_a_calculation_by_hand()
    {
        // In order 0.005 x 5, 0.011 x 4, 0.02 x 3, 0.04 x 2, 0.13 x 1; given in another order.
        AssertNear([0.08, 0.025, 0.13, 0.06, 0.044], Holm.Adjust([0.04, 0.005, 0.13, 0.02, 0.011]));

        // 0.02 x 2 is less than 0.015 x 3: no adjusted value is below that of a smaller one. None is above 1.
        AssertNear([0.045, 0.045, 0.9], Holm.Adjust([0.015, 0.02, 0.9]));
        AssertNear([1, 1], Holm.Adjust([0.6, 0.7]));
        Assert.Empty(Holm.Adjust([]));
    }

    [Fact]
    public void It_never_claims_more_than_the_values_themselves_nor_less_than_Bonferroni() => Values.Sample(values =>
    {
        IReadOnlyList<double> adjusted = Holm.Adjust(values);
        for (int at = 0; at < values.Length; at++)
        {
            Assert.InRange(adjusted[at], values[at], Math.Min(1, values.Length * values[at]) + 1e-12);
        }
    });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Values.Sample(values =>
        Assert.Equal(Holm.Adjust(values).Order(), Holm.Adjust([.. values.Reverse()]).Order()));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_p_value_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, value]));

    private static void AssertNear(double[] expected, IReadOnlyList<double> found) =>
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
