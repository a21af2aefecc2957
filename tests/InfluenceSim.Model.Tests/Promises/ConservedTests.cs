using CsCheck;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>What must hold in every world, whatever the parameters and levers.</summary>
[Trait("Promise", "conserved")]
public sealed class ConservedTests(ITestOutputHelper output)
{
    private const int Scenarios = 100;

    [Fact]
    public void In_random_scenarios_everything_adds_up()
    {
        long items = 0;
        long beliefs = 0;
        long conversations = 0;
        long earners = 0;
        long launches = 0;
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                (World world, Policy[] policies) = new RandomWorld(seed).Make();
                var audit = new Audit(world, policies);
                audit.Run();
                Interlocked.Add(ref items, audit.Impressions);
                Interlocked.Add(ref beliefs, audit.Beliefs);
                Interlocked.Add(ref conversations, audit.Conversations);
                Interlocked.Add(ref earners, audit.Earned > 0 ? 1 : 0);
                Interlocked.Add(ref launches, audit.Launches);
            },
            iter: Scenarios,
            threads: 2);

        // What is audited must have happened.
        string seen =
            $"{items} impressions, {beliefs} beliefs, {conversations} conversations, {earners} worlds with income, {launches} launches";
        output.WriteLine(seen);
        Assert.True(items > 10_000 && beliefs > 200 && conversations > 50 && earners > 2 && launches > 0, seen);
    }

    [Fact]
    public void A_chance_is_within_zero_and_one_whatever_it_is_made_of() =>
        Gen.Select(Gen.UInt, Gen.Double).Sample((word, probability) =>
        {
            // Probabilities of the kernel may leave [0, 1] at the ends of the ranges; what is drawn may not.
            var draw = new Draw(word);
            Assert.False(draw.Chance(-Math.Abs(probability)));
            Assert.True(draw.Chance(1 + Math.Abs(probability)));
            Assert.InRange(DetMath.Sigmoid(probability), 0, 1);
            Assert.InRange(DetMath.Exp(-Math.Abs(probability)), 0, 1);
        }, iter: 10_000);

    [Fact]
    public void A_chance_is_that_part_of_all_words_and_a_greater_one_happens_wherever_a_smaller_one_does() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Sample((first, second) =>
        {
            const int words = 1_000;
            (double small, double great) = (Math.Min(first, second), Math.Max(first, second));
            uint[] even = [.. Enumerable.Range(0, words).Select(at => (uint)((at + 0.5) / words * uint.MaxValue))];
            Assert.InRange(even.Count(word => new Draw(word).Chance(great)) - (words * great), -1, 1);
            Assert.All(even.Where(word => new Draw(word).Chance(small)), word => Assert.True(new Draw(word).Chance(great)));
        });
}
