using CsCheck;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

[Trait("Promise", "digests-kept")]
public sealed class GumbelBoundsTests
{
    [Fact]
    public void A_number_lies_between_its_bounds() =>
        Gen.OneOf(Gen.UInt, Gen.UInt.Select(bits => bits << 24), Gen.UInt.Select(bits => (bits << 24) - 1)).Sample(
            bits =>
            {
                var draw = new Draw(bits);
                Assert.InRange(draw.Gumbel, GumbelBounds.Least(draw), GumbelBounds.Most(draw));
            },
            iter: 20_000);
}
