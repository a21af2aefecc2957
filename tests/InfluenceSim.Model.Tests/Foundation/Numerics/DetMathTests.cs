using CsCheck;
using InfluenceSim.Model.Foundation.Numerics;
using MathNet.Numerics.Distributions;

namespace InfluenceSim.Model.Tests.Foundation.Numerics;

public sealed class DetMathTests
{
    private const double Relative = 1e-14;

    private static readonly float[] Edges =
        [0, -0f, -708, 709, float.Epsilon, float.MaxValue, float.MinValue, float.NegativeInfinity, float.PositiveInfinity, float.NaN];

    [Fact]
    public void Exp_is_that_of_the_platform_to_1e14() =>
        Gen.Double[-708, 709].Sample(x => AssertClose(Math.Exp(x), DetMath.Exp(x), Relative), iter: 20_000);

    [Theory]
    [InlineData(-709, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(0, 1)]
    public void Exp_at_its_edges(double x, double expected) => Assert.Equal(expected, DetMath.Exp(x));

    [Fact]
    public void Exp_never_gives_infinity()
    {
        Assert.Equal(DetMath.Exp(709), DetMath.Exp(double.PositiveInfinity));
        Assert.True(double.IsFinite(DetMath.Exp(1e308)));
    }

    [Fact]
    [Trait("Promise", "digests-kept")]
    public void Exp_of_many_is_exp_of_each() => Gen.OneOf(
            Gen.Float[-720, 720],
            Gen.Float[-3, 3],
            Gen.Int[-1030, 1030].Select(halves => (float)(halves / 2.0 * 0.6931471805599453)),
            Gen.Int[0, Edges.Length - 1].Select(edge => Edges[edge]))
        .Array[0, 20].Sample(
            exponents =>
            {
                var powers = new double[exponents.Length];
                DetMath.Exp(exponents, powers);
                Assert.Equal(
                    exponents.Select(exponent => BitConverter.DoubleToInt64Bits(DetMath.Exp(exponent))),
                    powers.Select(BitConverter.DoubleToInt64Bits));
            },
            iter: 20_000);

    [Fact]
    [Trait("Promise", "digests-kept")]
    public void Kept_logs_of_counts_are_the_logs() =>
        Assert.All(Enumerable.Range(0, 2_000).Append(int.MaxValue), count =>
            Assert.Equal(DetMath.Log(1 + (double)count), DetMath.LogAfter((uint)count)));

    [Fact]
    public void Log_is_that_of_the_platform_to_1e14() =>
        Gen.Double[-1022, 1023].Sample(power =>
        {
            double x = Math.Pow(2, power);
            double expected = Math.Log(x);
            Assert.True(Math.Abs(expected - DetMath.Log(x)) <= Relative * Math.Max(1e-2, Math.Abs(expected)), $"log {x:R}");
        }, iter: 20_000);

    [Fact]
    public void Log_near_one_keeps_its_relative_error() =>
        Gen.Double[-1e-3, 1e-3].Where(d => d != 0).Sample(d => AssertClose(Math.Log(1 + d), DetMath.Log(1 + d), Relative), iter: 5_000);

    [Fact]
    public void Log_inverts_exp() =>
        Gen.Double[-700, 700]
            .Sample(x => Assert.True(Math.Abs(DetMath.Log(DetMath.Exp(x)) - x) <= 1e-13 * Math.Max(1, Math.Abs(x))), iter: 5_000);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Log_of_what_has_none_is_the_least(double x) => Assert.Equal(-708, DetMath.Log(x));

    [Fact]
    public void Sigmoid_is_the_logistic_function() =>
        Gen.Double[-700, 700].Sample(z => AssertClose(1 / (1 + Math.Exp(-z)), DetMath.Sigmoid(z), 2 * Relative), iter: 5_000);

    [Fact]
    public void Normal_quantile_is_that_of_MathNet_to_1e9() =>
        Gen.OneOf(
            Gen.Double[1e-12, 1 - 1e-12],
            Gen.Double[-28, -1].Select(x => Math.Pow(10, x)),
            Gen.Double[-12, -1].Select(x => 1 - Math.Pow(10, x)))
            .Sample(p => Assert.True(Math.Abs(Normal.InvCDF(0, 1, p) - DetMath.NormalQuantile(p)) <= 1e-9, $"p {p:R}"), iter: 20_000);

    // The same bits on every machine: one bit is enough to part two runs.
    [Theory]
    [InlineData("exp", 0.1, "3ff1aec7b35a00d4")]
    [InlineData("exp", -17.3, "3e60772c096d61b7")]
    [InlineData("exp", 400.25, "6405af9bc6506846")]
    [InlineData("log", 0.1, "c0026bb1bbb55515")]
    [InlineData("log", 3, "3ff193ea7aad030b")]
    [InlineData("log", 1e300, "4085963447f87fb5")]
    [InlineData("sigmoid", 0.7, "3fe561cb52a19476")]
    [InlineData("sigmoid", -9.5, "3f139ed865c5b813")]
    [InlineData("normal", 0.3, "bfe0c7e39582c5fa")]
    [InlineData("normal", 0.999, "4008b8cbb7204470")]
    [InlineData("normal", 1e-15, "c01fc3f007789667")]
    public void Bits_are_those_checked_in(string function, double x, string bits)
    {
        double value = function switch
        {
            "exp" => DetMath.Exp(x),
            "log" => DetMath.Log(x),
            "sigmoid" => DetMath.Sigmoid(x),
            _ => DetMath.NormalQuantile(x),
        };
        Assert.Equal(bits, $"{BitConverter.DoubleToInt64Bits(value):x16}");
    }

    private static void AssertClose(double expected, double found, double relative) =>
        Assert.True(Math.Abs(expected - found) <= relative * Math.Abs(expected), $"expected {expected:R}, found {found:R}");
}
