using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Which creators bear an AI label at a tick. One draw per account decides disclosure, so that arms nest: who discloses
/// under a weak rule does so under every stronger one. The detector's draws are persistent too: a recall below one never
/// finds everybody, however long it looks.
/// </summary>
internal static class Disclosure
{
    private const double FalsePositiveDays = 90;

    /// <summary>Whether a persona's maker discloses at a given share.</summary>
    public static bool IsSelfDisclosed(World world, int creator, double share) =>
        world.Creators[creator].IsAi
        && !world.Creators[creator].Evades
        && Draws.Chance(world.Draws.Block(Purpose.Disclosure, world.CreatorKeys[creator]).W0, share);

    /// <summary>Status of every creator at a tick.</summary>
    public static byte[] Statuses(World world, Rules rules, int tick)
    {
        var statuses = new byte[world.Creators.Count];
        for (int creator = 0; creator < statuses.Length; creator++)
        {
            statuses[creator] = (byte)Of(world, creator, rules, tick);
        }

        return statuses;
    }

    private static CreatorStatus Of(World world, int creator, Rules rules, int tick)
    {
        if (IsSelfDisclosed(world, creator, rules.Disclosure))
        {
            return CreatorStatus.Labelled | CreatorStatus.SelfDisclosed;
        }

        if (rules.DetectorSince == int.MaxValue)
        {
            return CreatorStatus.None;
        }

        Words words = world.Draws.Block(Purpose.Disclosure, world.CreatorKeys[creator]);
        double days = (tick - world.Parameters.WarmUpTicks - (rules.DetectorSince * SimulationParameters.HoursPerDay)) / (double)SimulationParameters.HoursPerDay;
        double rest = DetMath.Log(Draws.OpenUniform(words.W2));
        bool found = world.Creators[creator].IsAi
            ? Draws.Chance(words.W1, rules.DetectorRecall) && days >= -rest * rules.DetectorDelayDays
            : rules.DetectorFalsePositive > 0 && Draws.Chance(words.W3, 1 - DetMath.Exp(days / FalsePositiveDays * DetMath.Log(1 - Math.Min(rules.DetectorFalsePositive, 1 - 1e-12))));
        return found ? CreatorStatus.Labelled : CreatorStatus.None;
    }
}
