using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class HurwitzZetaTests
{
    private const double Catalan = 0.91596559417721901505;
    private const double Apery = 1.20205690315959428540;

    /// <summary>Closed forms, and zeta(3/2): Abramowitz and Stegun (1964), chapter 23; NIST DLMF 25.11.</summary>
    [Theory]
    [InlineData(2, 1, Math.PI * Math.PI / 6)]
    [InlineData(4, 1, Math.PI * Math.PI * Math.PI * Math.PI / 90)]
    [InlineData(2, 0.5, Math.PI * Math.PI / 2)]
    [InlineData(2, 0.25, (Math.PI * Math.PI) + (8 * Catalan))]
    [InlineData(3, 1, Apery)]
    [InlineData(3, 0.5, 7 * Apery)]
    [InlineData(1.5, 1, 2.6123753486854883)]
    public void It_has_its_published_values(double s, double q, double expected) =>
        Assert.Equal(1, HurwitzZeta.Of(s, q) / expected, 1e-12);

    /// <summary>Computed to 30 digits with mpmath 1.3.0 (`zeta(s, q)`), as fits of tails need it: steep, near the pole, far out.</summary>
    [Theory]
    [InlineData(1.001, 1, 1000.57728847601162684806668989)]
    [InlineData(1.5, 100, 0.200501249981771907421189611544)]
    [InlineData(2.5, 20, 0.00773888770257260459765128087596)]
    [InlineData(2.36, 1000, 0.0000612007053629448975253431973727)]
    [InlineData(19.9, 1, 1.00000102244398262223293993651)]
    public void It_agrees_with_a_computation_of_many_digits(double s, double q, double expected) =>
        Assert.Equal(1, HurwitzZeta.Of(s, q) / expected, 1e-12);

    [Fact]
    public void One_step_of_q_takes_away_one_term() => Gen.Select(Gen.Double[1.01, 10], Gen.Double[0.1, 50]).Sample((s, q) =>
        Assert.Equal(1, (HurwitzZeta.Of(s, q + 1) + Math.Pow(q, -s)) / HurwitzZeta.Of(s, q), 1e-12));

    [Fact]
    public void Scaled_it_is_finite_where_it_would_underflow()
    {
        Assert.Equal(0, HurwitzZeta.Of(20, 1e20));

        // For large q the sum is the integral: q / (s - 1).
        Assert.Equal(1, HurwitzZeta.Scaled(20, 1e20) / (1e20 / 19), 1e-12);
    }
}
