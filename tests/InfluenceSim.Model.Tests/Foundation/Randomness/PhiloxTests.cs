using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

public sealed class PhiloxTests
{
    // Known answers of Random123 (Salmon, Moraes, Dror and Shaw 2011), philox4x32 with 10 rounds.
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Gives_the_published_vectors(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, string expected)
    {
        Words words = Philox.Block(c0, c1, c2, c3, k0 | ((ulong)k1 << 32));
        Assert.Equal(expected, $"{words[0]:x8} {words[1]:x8} {words[2]:x8} {words[3]:x8}");
    }
}
