using CsCheck;
using InfluenceSim.Grains.Parts;

namespace InfluenceSim.Grains.Tests.Parts;

public sealed class PartKeyTests
{
    [Fact]
    public void A_key_is_read_as_it_was_written() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.Int[-1, int.MaxValue])
            .Sample((run, number) =>
            {
                var key = new PartKey(run, number < 0 ? null : number);
                Assert.Equal(key, PartKey.Parse(key.ToString()));
            });

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a/1")]
    public void An_id_that_could_be_a_parts_key_is_refused(string runId) =>
        Assert.Throws<ArgumentException>(() => PartKey.CheckRunId(runId));

    [Fact]
    public void Parts_go_round_the_silos() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.Int[1, 9], Gen.Int[1, 100])
            .Sample((run, silos, parts) =>
            {
                int[] counts = new int[silos];
                for (int number = 0; number < parts; number++)
                {
                    counts[new PartKey(run, number).Position(silos)]++;
                }

                Assert.True(counts.Max() - counts.Min() <= 1);
            });

    [Fact]
    public void Runs_of_one_block_are_spread_too()
    {
        int[] counts = new int[3];
        for (int run = 0; run < 300; run++)
        {
            counts[new PartKey($"run-{run}", 0).Position(counts.Length)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 60, 140));
    }
}
