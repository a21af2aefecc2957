using InfluenceSim.Benchmarks.Promises.Speed;

namespace InfluenceSim.Benchmarks.Tests.Promises.Speed;

public sealed class PowerLawTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(1.7)]
    public void Is_the_exponent_of_an_exact_law_whatever_its_factor(double exponent)
    {
        double[] sizes = [30, 100, 300, 1_000];

        double found = PowerLaw.Exponent(sizes, [.. sizes.Select(size => 0.02 * Math.Pow(size, exponent))]);

        Assert.Equal(exponent, found, 1e-9);
    }

    [Fact]
    public void Lies_between_points_that_are_on_no_law()
    {
        // By logarithms 0, 1, 2 against 0, 2, 1: the line of least squares rises by a half.
        double found = PowerLaw.Exponent([1, Math.E, Math.Exp(2)], [1, Math.Exp(2), Math.E]);

        Assert.Equal(0.5, found, 1e-9);
    }
}
