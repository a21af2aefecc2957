using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Model.Tests.Network;

public sealed class AliasTableTests
{
    [Theory]
    [InlineData(new[] { 1.0 })]
    [InlineData(new[] { 1.0, 1, 1, 1 })]
    [InlineData(new[] { 0.0, 5, 0.01, 3, 92 })]
    [InlineData(new[] { 1e-9, 1e9 })]
    public void Chooses_in_proportion_to_weight(double[] weights) => AssertInProportion(weights, Table(weights));

    [Fact]
    public void Forgets_the_weights_of_before()
    {
        AliasTable table = Table([7, 0, 1, 2]);
        table.Weigh([0, 5, 3, 0.5]);
        AssertInProportion([0, 5, 3, 0.5], table);
    }

    private static AliasTable Table(double[] weights)
    {
        var table = new AliasTable(weights.Length);
        table.Weigh(weights);
        return table;
    }

    private static void AssertInProportion(double[] weights, AliasTable table)
    {
        const int choices = 60_000;
        var draws = new Draws(ReplicateKey.Of(8, 0));
        var counts = new int[weights.Length];
        for (int i = 0; i < choices; i++)
        {
            counts[table.Choose(draws.AudienceAttempt((ulong)i, 0))]++;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            double p = weights[i] / weights.Sum();
            double error = 4 * Math.Sqrt(p * (1 - p) / choices);
            Assert.InRange(counts[i] / (double)choices, p - error, p + error);
        }
    }
}
