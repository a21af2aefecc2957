using CsCheck;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;

namespace InfluenceSim.Model.Tests.People;

/// <summary>What bounds decide is what the exponential decides, also where a draw lies next to the probability.</summary>
[Trait("Promise", "digests-kept")]
public sealed class PullTests
{
    private const double Words = 4294967296.0;

    private static readonly Gen<double> Utility =
        Gen.OneOf(Gen.Double[-6, 6], Gen.Double[-800, 800], OneOf(0, -708, 709, 1e300, -1e300));

    private static readonly Gen<double> Rate = Gen.OneOf(Gen.Double[0, 1], Gen.Double[0, 1e-6], OneOf(0, 0.5, 1, 1e9));

    private static readonly Gen<int> Off = Gen.Int[-2, 2];

    [Fact]
    public void An_item_moves_by_bounds_whom_it_moves_by_the_exponential() =>
        Gen.Select(Utility, Rate, Gen.Double[0, 2], Off, Gen.UInt).Sample((utility, rate, factor, off, any) =>
        {
            foreach (double probability in new[] { rate * Pull.Of(utility) * factor, rate * Pull.Most * factor })
            {
                Draw near = Near(probability, off);
                Assert.Equal(Pull.MovesPlainly(near, utility, rate, factor), Pull.Moves(near, utility, rate, factor));
            }

            var draw = new Draw(any);
            Assert.Equal(Pull.MovesPlainly(draw, utility, rate, factor), Pull.Moves(draw, utility, rate, factor));
        }, iter: 20_000);

    [Fact]
    public void A_session_ends_by_bounds_when_it_ends_by_the_exponential() =>
        Gen.Select(Gen.Double[0, 5], Gen.OneOf(Gen.Double[1, 20], Gen.Const(1e9)), Gen.Int[-140, 140], Off, Gen.UInt).Sample(
            (kappa, mean, step, off, any) =>
            {
                var end = new SessionEnd(new FeedParameters { ItemsKappa = kappa, ItemsMean = mean });

                // Where steps of the table meet, and next to it.
                double edge = (step / 32.0 / -Math.Max(kappa, 1e-3)) - 0.6;
                foreach (double utility in new[] { edge, Math.BitIncrement(edge), Math.BitDecrement(edge), edge + 0.01 })
                {
                    double hazard = DetMath.Exp(-kappa * (utility + 0.6)) / mean;
                    foreach (Draw draw in new[] { Near(hazard, off), new Draw(any) })
                    {
                        Assert.Equal(end.IsPlainlyAfter(utility, draw), end.IsAfter(utility, draw));
                    }
                }
            },
            iter: 5_000);

    private static Gen<double> OneOf(params double[] numbers) => Gen.Int[0, numbers.Length - 1].Select(at => numbers[at]);

    private static Draw Near(double probability, int off) => new((uint)Math.Clamp((probability * Words) + off, 0, Words - 1));
}
