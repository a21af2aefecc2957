using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

/// <summary>First words made in a row are those of the blocks, whatever the length and wherever the counter turns over.</summary>
[Trait("Promise", "digests-kept")]
public sealed class PhiloxRowTests
{
    private static readonly Gen<uint> Word =
        Gen.OneOf(Gen.UInt, Gen.Const(0u), Gen.Const(1u), Gen.Const(uint.MaxValue), Gen.UInt[uint.MaxValue - 40, uint.MaxValue]);

    private static readonly Draws One = new(ReplicateKey.Of(1, 0));

    [Fact]
    public void A_row_is_the_same_as_block_by_block() => Gen.Select(
        Gen.Select(Word, Word, Word, Word).Select(words => new Words(words.Item1, words.Item2, words.Item3, words.Item4)),
        Gen.OneOf(Gen.ULong, Gen.Const(0UL), Gen.Const(ulong.MaxValue)),
        Gen.Int[0, 40]).Sample((counter, key, length) =>
        {
            uint[] plain = new uint[length];
            uint[] row = new uint[length];
            PhiloxRow.FillPlainly(plain, counter, key);
            PhiloxRow.Fill(row, counter, key);
            Assert.Equal(plain, row);
        }, iter: 2_000);

    [Fact]
    public void Who_can_tell_is_drawn_for_many_as_for_each() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 5_000_000], Gen.Int[1, 40]).Sample((creator, reader, count) =>
        {
            var draws = new Draw[count];
            One.CanTell(creator, new Account(reader), draws);
            Assert.Equal(Enumerable.Range(reader, count).Select(user => One.UserCreator(creator, new Account(user)).CanTell), draws);
        }, iter: 500);

    [Fact]
    public void Numbers_of_many_draws_are_those_of_each() => Word.Array[4].Sample(
        words =>
        {
            Draw[] draws = [.. words.Select(bits => new Draw(bits))];
            var together = Draw.Uniforms(in draws[0]);
            Assert.Equal(draws.Select(draw => draw.Uniform), Enumerable.Range(0, draws.Length).Select(lane => together[lane]));
        },
        iter: 2_000);
}
