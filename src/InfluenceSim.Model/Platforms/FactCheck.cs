using InfluenceSim.Model.Numerics;
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

        // Log-uniform between the bounds: most checks come soon, some late, as notes do (Slaughter et al. 2025).
        double least = Math.Max(1, rules.FactCheckDelayMin);
        double most = Math.Max(least, rules.FactCheckDelayMax);
        double delay = rules.FactCheckDelayMax <= 0 ? 0 : least * DetMath.Exp(Draws.Uniform(words.W1) * DetMath.Log(most / least));
        int since = warmUpTicks + (rules.FactCheckSince * SimulationParameters.HoursPerDay);
        return tick >= Math.Max(since, postTick + delay);
    }
}
