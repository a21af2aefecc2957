using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Randomness;

namespace InfluenceSim.Model.Platforms;

/// <summary>When a post with a false claim bears a fact-check label: a function of its key, so that a card pushed before bears it too.</summary>
internal static class FactCheck
{
    /// <summary>Whether the post bears the label at a tick.</summary>
    public static bool IsOn(Draws draws, Rules rules, ulong post, int postTick, int tick, int warmUpTicks)
    {
        if (rules.FactCheckCoverage <= 0)
        {
            return false;
        }

        Words words = draws.Block(Purpose.FactCheck, post);
        if (!Draws.Chance(words.W0, rules.FactCheckCoverage))
        {
            return false;
        }

        double delay = rules.FactCheckDelayMin + ((rules.FactCheckDelayMax - rules.FactCheckDelayMin) * Draws.Uniform(words.W1));
        int since = warmUpTicks + (rules.FactCheckSince * SimulationParameters.HoursPerDay);
        return tick >= Math.Max(since, postTick + delay);
    }
}
