using InfluenceSim.Model.Accounts;
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
    /// <summary>Days over which the scenario states the risk of a mistake (a convention: about a quarter of a year).</summary>
    private const double FalsePositiveDays = 90;

    // The logarithm of what is left of 1 must stay finite.
    private const double AlmostOne = 1 - 1e-12;

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
        CreatorStatus banned = IsBanned(world, creator, rules, tick) ? CreatorStatus.Banned : CreatorStatus.None;
        if (IsSelfDisclosed(world, creator, rules.Disclosure.For(world.Creators[creator].Class)))
        {
            return banned | CreatorStatus.Labelled | CreatorStatus.SelfDisclosed;
        }

        return banned | Signature(world, creator, rules) | (IsDetected(world, creator, rules, tick) ? CreatorStatus.Labelled : CreatorStatus.None);
    }

    /// <summary>Whether an account is banned: an undisclosed persona after its last strike, a person by mistake until the appeal.</summary>
    public static bool IsBanned(World world, int creator, Rules rules, int tick)
    {
        foreach (StrikeRule rule in rules.Strikes)
        {
            if (IsBanned(world, creator, rule, rules.Disclosure, tick))
            {
                return true;
            }
        }

        return false;
    }

    // Several rules read the same draws, so that two that are alike are one.
    private static bool IsBanned(World world, int creator, StrikeRule rule, PerKind disclosure, int tick)
    {
        CreatorProfile profile = world.Creators[creator];
        double days = DaysSince(world, rule.Since, tick);
        Words words = world.Draws.Block(Purpose.Disclosure, world.CreatorKeys[creator]);
        if (!profile.IsAi)
        {
            if (rule.FalsePositive <= 0)
            {
                return false;
            }

            double at = FalsePositiveDays * DetMath.Log(1 - Draws.Uniform(words.W3)) / DetMath.Log(1 - Math.Min(rule.FalsePositive, AlmostOne));
            return days >= at && days < at + rule.AppealDays;
        }

        if (IsSelfDisclosed(world, creator, disclosure.For(profile.Class)) || !Draws.Chance(words.W1, rule.Recall.For(profile.Class)))
        {
            return false;
        }

        Words strikes = world.Draws.Block(Purpose.Strikes, world.CreatorKeys[creator]);
        double last = 0;
        for (int strike = 0; strike < rule.ToBan; strike++)
        {
            last -= rule.DelayDays * DetMath.Log(Draws.OpenUniform(strikes[strike]));
        }

        return days >= last;
    }

    private static CreatorStatus Signature(World world, int creator, Rules rules)
    {
        if (rules.ProvenanceDoubt <= 0 && !rules.ProvenanceAi.Any())
        {
            return CreatorStatus.None;
        }

        CreatorProfile profile = world.Creators[creator];
        Words words = world.Draws.Block(Purpose.Provenance, world.CreatorKeys[creator]);
        if (profile.IsAi)
        {
            return Draws.Chance(words.W0, rules.ProvenanceAi.For(profile.Class)) ? CreatorStatus.Labelled : CreatorStatus.Unverified;
        }

        return Draws.Chance(words.W1, rules.ProvenanceHuman) ? CreatorStatus.None : CreatorStatus.Unverified;
    }

    private static double DaysSince(World world, int day, int tick) =>
        (tick - world.Parameters.WarmUpTicks - (day * SimulationParameters.HoursPerDay)) / (double)SimulationParameters.HoursPerDay;

    private static bool IsDetected(World world, int creator, Rules rules, int tick)
    {
        foreach (Detector detector in rules.Detectors)
        {
            if (IsDetected(world, creator, detector, tick))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDetected(World world, int creator, Detector detector, int tick)
    {
        Words words = world.Draws.Block(Purpose.Disclosure, world.CreatorKeys[creator]);
        double days = DaysSince(world, detector.Since, tick);
        double rest = DetMath.Log(Draws.OpenUniform(words.W2));
        return world.Creators[creator].IsAi
            ? Draws.Chance(words.W1, detector.Recall.For(world.Creators[creator].Class)) && days >= -rest * detector.DelayDays
            : detector.FalsePositive > 0 && Draws.Chance(words.W3, 1 - DetMath.Exp(days / FalsePositiveDays * DetMath.Log(1 - Math.Min(detector.FalsePositive, AlmostOne))));
    }
}
