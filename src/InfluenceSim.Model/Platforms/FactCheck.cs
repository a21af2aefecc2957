using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Platforms;

/// <summary>When a post with a false claim bears a fact-check label: a function of its key, so that a card pushed before bears it too.</summary>
internal static class FactCheck
{
    /// <summary>Whether the post bears the label at a tick.</summary>
    public static bool IsOn(Draws draws, Rules rules, ulong post, int postTick, int tick, int warmUpTicks)
    {
        if (rules.FactCheckers.Count == 0)
        {
            return false;
        }

        // Several programmes read the same draws, so that two that are alike are one.
        Words words = draws.Block(Purpose.FactCheck, post);
        foreach (FactCheckers checkers in rules.FactCheckers)
        {
            if (Draws.Chance(words.W0, checkers.Coverage) && tick >= LabelTick(checkers, words.W1, postTick, warmUpTicks))
            {
                return true;
            }
        }

        return false;
    }

    // Log-uniform between the bounds: most checks come soon, some late, as notes do (Slaughter et al. 2025).
    private static double LabelTick(FactCheckers checkers, uint word, int postTick, int warmUpTicks)
    {
        double least = Math.Max(1, checkers.DelayMin);
        double most = Math.Max(least, checkers.DelayMax);
        double delay = checkers.DelayMax <= 0 ? 0 : least * DetMath.Exp(Draws.Uniform(word) * DetMath.Log(most / least));
        return Math.Max(warmUpTicks + (checkers.Since * SimulationParameters.HoursPerDay), postTick + delay);
    }
}
