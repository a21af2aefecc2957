namespace InfluenceSim.Statistics.Tests;

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
        Assert.Null(TailExponent.Continuous([]));
        Assert.Null(TailExponent.Continuous([4], leastUnits: 1));
        Assert.NotNull(TailExponent.Continuous([4, 5], leastUnits: 1));
    }

    [Fact]
    public void A_tail_of_large_values_neither_underflows_nor_is_lost()
    {
        var histogram = ParetoSample.Continuous(2.2, 1e7, 500).CountBy(value => (long)value);
        Assert.Equal(2.2, TailExponent.Discrete(histogram.ToDictionary(bar => bar.Key, bar => (long)bar.Value))!.Exponent, 0.1);
    }

    [Fact]
    public void Values_that_fall_off_faster_than_any_power_have_no_exponent() =>
        Assert.Null(TailExponent.Discrete(new Dictionary<long, long> { [100] = 100_000, [101] = 1 }));

    /// <summary>
    /// The most likely exponent is where -zeta'(s) / zeta(s) equals the mean logarithm. Both computed to 30 digits with mpmath 1.3.0
    /// (`zeta(s)`, `zeta(s, derivative=1)`); that at 2 is OEIS A073002.
    /// </summary>
    [Theory]
    [InlineData(2, 0.937548254315844, 1.644934066848226)]
    [InlineData(3, 0.198126242885637, 1.202056903159594)]
    [InlineData(4, 0.068911265896125, 1.082323233711138)]
    public void The_discrete_fit_is_the_most_likely_one(double exponent, double derivative, double zeta)
    {
        // Ones and fours only, so that there is one tail to fit, with just so many fours that the mean logarithm is right.
        const long Units = 1_000_000_000;
        long fours = (long)Math.Round(Units * derivative / zeta / Math.Log(4));
        TailFit fit = TailExponent.Discrete(new Dictionary<long, long> { [1] = Units - fours, [4] = fours })!;
        Assert.Equal(exponent, fit.Exponent, 1e-6);
        Assert.Equal((1, Units), (fit.From, fit.Units));

        // Just below four: the model has what ones, twos and threes are worth, the sample the ones.
        double below = (1 + Math.Pow(2, -exponent) + Math.Pow(3, -exponent)) / zeta;
        Assert.Equal(below - ((Units - fours) / (double)Units), fit.Distance, 1e-6);
    }

    /// <summary>1 + n over the sum of the logarithms: Clauset, Shalizi and Newman (2009), equation 3.1.</summary>
    [Fact]
    public void The_continuous_fit_is_the_most_likely_one()
    {
        // 30 at 2 and 20 at 2e^1.5: the logarithms over 2 sum to 30.
        TailFit fit = TailExponent.Continuous([.. Enumerable.Repeat(2.0, 30), .. Enumerable.Repeat(2 * Math.Exp(1.5), 20)])!;
        Assert.Equal(1 + (50.0 / 30), fit.Exponent, 1e-12);

        // The model has none at its beginning, where the sample has 0.6.
        Assert.Equal(0.6, fit.Distance, 1e-12);
        Assert.Equal((2, 50), (fit.From, fit.Units));

        // With 20 and 30 the model is farther away just below the second value: 1 - e^(-5/3) against 0.4.
        TailFit turned = TailExponent.Continuous([.. Enumerable.Repeat(2.0, 20), .. Enumerable.Repeat(2 * Math.Exp(1.5), 30)])!;
        Assert.Equal(1 - Math.Exp(-5.0 / 3) - 0.4, turned.Distance, 1e-12);
    }

    [Fact]
    public void Zeros_and_debts_are_in_no_tail() => Assert.Equal(
        TailExponent.Continuous(ParetoSample.Continuous(2.5, 1, 500)),
        TailExponent.Continuous([0, -3, .. ParetoSample.Continuous(2.5, 1, 500)]));

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TailExponent.Continuous([1, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TailExponent.Continuous([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TailExponent.Discrete(new Dictionary<long, long> { [1] = -1 }));
    }
}
