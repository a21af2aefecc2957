using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// When a post with a false claim bears a fact-check label: a function of its key, so that a card pushed before bears it too.
/// </summary>
internal static class FactCheck
{
    /// <summary>Whether the post bears the label at a tick.</summary>
    public static bool IsOn(World world, Rules rules, ulong post, Tick postTick, Tick tick)
    {
        if (rules.FactCheckers.Count == 0)
        {
            return false;
        }

        // Several programmes read the same draws, so that two that are alike are one.
        FactCheckDraws draws = world.Draws.FactCheck(post);
        int warmUp = world.Parameters.WarmUp;
        foreach (FactCheckers checkers in rules.FactCheckers)
        {
            if (draws.Covered.Chance(checkers.Coverage) && tick >= LabelTick(checkers, draws.Delay, postTick, warmUp))
            {
                return true;
            }
        }

        return false;
    }

    // Log-uniform between the bounds: most checks come soon, some late, as notes do (Slaughter et al. 2025).
    private static double LabelTick(FactCheckers checkers, Draw draw, Tick postTick, int warmUp)
    {
        double least = Math.Max(1, checkers.DelayMin);
        double most = Math.Max(least, checkers.DelayMax);
        double delay = checkers.DelayMax <= 0 ? 0 : least * DetMath.Exp(draw.Uniform * DetMath.Log(most / least));
        return Math.Max(checkers.Since.OfRun(warmUp).FirstTick, postTick + delay);
    }
}
