using InfluenceSim.Experiments.Patterns;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Patterns;

public sealed class TailExponentTests
{
    [Theory]
    [InlineData(2.0)]
    [InlineData(2.36)]
    [InlineData(3.5)]
    public void A_continuous_pareto_is_recovered(double exponent)
    {
        TailFit fit = TailExponent.Continuous(ParetoSample.Continuous(exponent, 3, 5_000))!;
        Assert.Equal(exponent, fit.Exponent, 0.05);
        Assert.True(fit.Distance < 0.01);
    }

    [Theory]
    [InlineData(2.1)]
    [InlineData(2.8)]
    public void A_zeta_distribution_is_recovered_where_a_continuous_fit_is_off(double exponent)
    {
        Dictionary<long, long> histogram = ParetoSample.Discrete(exponent, 1, 20_000);
        TailFit fit = TailExponent.Discrete(histogram)!;
        Assert.Equal(exponent, fit.Exponent, 0.05);
        Assert.Equal(1, fit.From);
    }

    [Fact]
    public void The_tail_begins_where_the_power_law_does()
    {
        // A flat body below 20, a Pareto above: the exponent is that of the tail, not a mixture.
        IEnumerable<double> body = Enumerable.Range(0, 3_000).Select(at => 1 + (19.0 * at / 3_000));
        TailFit fit = TailExponent.Continuous(body.Concat(ParetoSample.Continuous(2.5, 20, 2_000)))!;
        Assert.InRange(fit.From, 18, 30);
        Assert.Equal(2.5, fit.Exponent, 0.08);

        Dictionary<long, long> mixed = ParetoSample.Discrete(2.5, 20, 3_000);
        for (long value = 1; value < 20; value++)
        {
            mixed[value] = 300;
        }

        TailFit discrete = TailExponent.Discrete(mixed)!;
        Assert.InRange(discrete.From, 17, 30);
        Assert.Equal(2.5, discrete.Exponent, 0.08);
    }

    [Fact]
    public void Few_units_or_a_single_value_give_no_exponent()
    {
        Assert.Null(TailExponent.Continuous(ParetoSample.Continuous(2, 1, 49)));
        Assert.Null(TailExponent.Continuous(Enumerable.Repeat(4.0, 100)));
        Assert.Null(TailExponent.Discrete(new Dictionary<long, long> { [0] = 1_000, [7] = 1_000 }));
        Assert.Null(TailExponent.Discrete([]));
    }

    [Fact]
    public void A_tail_of_large_values_neither_underflows_nor_is_lost()
    {
        Dictionary<long, long> histogram = ParetoSample.Continuous(2.2, 1e7, 500).CountBy(value => (long)value).ToDictionary(bar => bar.Key, bar => (long)bar.Value);
        Assert.Equal(2.2, TailExponent.Discrete(histogram)!.Exponent, 0.1);
    }

    [Fact]
    public void Values_that_fall_off_faster_than_any_power_have_no_exponent() =>
        Assert.Null(TailExponent.Discrete(new Dictionary<long, long> { [100] = 100_000, [101] = 1 }));

    [Theory]
    [InlineData(2, 1, Math.PI * Math.PI / 6)]
    [InlineData(4, 1, Math.PI * Math.PI * Math.PI * Math.PI / 90)]
    [InlineData(2, 0.5, Math.PI * Math.PI / 2)]
    [InlineData(1.5, 1, 2.6123753486854883)]
    public void The_zeta_function_has_its_known_values(double s, double q, double expected) =>
        Assert.Equal(1, HurwitzZeta.Of(s, q) / expected, 1e-12);
}
