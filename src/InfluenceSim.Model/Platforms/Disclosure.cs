using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
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
        world.Creators[creator].IsAi && Complies(world, creator, share);

    /// <summary>Status of every creator at a tick.</summary>
    public static byte[] Statuses(World world, Rules rules, int tick, CreatorStanding[] standings)
    {
        var statuses = new byte[world.Creators.Count];
        for (int creator = 0; creator < statuses.Length; creator++)
        {
            statuses[creator] = (byte)Of(world, creator, rules, tick, standings[creator]);
        }

        return statuses;
    }

    /// <summary>Times that an account was found undisclosed, or struck for it, up to a tick; mistakes about people do not count.</summary>
    public static int StrikesOf(World world, int creator, CreatorStanding standing, Rules rules, int tick)
    {
        if (!IsMadeByAi(world, creator, standing) || Discloses(world, creator, standing, rules))
        {
            return 0;
        }

        int strikes = IsDetected(world, creator, rules, tick, standing) ? 1 : 0;
        foreach (StrikeRule rule in rules.Strikes)
        {
            strikes += Strikes(world, creator, standing, rule, tick);
        }

        return strikes;
    }

    private static CreatorStatus Of(World world, int creator, Rules rules, int tick, CreatorStanding standing)
    {
        CreatorStatus account = (IsBanned(world, creator, rules, tick, standing) ? CreatorStatus.Banned : CreatorStatus.None)
            | (standing.IsAbsent ? CreatorStatus.Absent : CreatorStatus.None)
            | (world.Parameters.Economy.Enabled && SponsorshipDisclosure.IsDisclosed(world, creator, rules.Economy) ? CreatorStatus.SaysSponsored : CreatorStatus.None);
        if (Discloses(world, creator, standing, rules))
        {
            return account | CreatorStatus.Labelled | CreatorStatus.SelfDisclosed;
        }

        bool isDetected = IsDetected(world, creator, rules, tick, standing);
        return account | Signature(world, creator, rules) | (isDetected ? CreatorStatus.Labelled | CreatorStatus.Detected : CreatorStatus.None);
    }

    private static bool IsMadeByAi(World world, int creator, CreatorStanding standing) => world.Creators[creator].IsAi || standing.UsesAi;

    // A person who makes posts with AI tools has the duties of a persona for brands: both sell to the same market.
    private static CreatorClass DutyOf(World world, int creator) => world.Creators[creator].IsAi ? world.Creators[creator].Class : CreatorClass.Commercial;

    private static bool Discloses(World world, int creator, CreatorStanding standing, Rules rules) =>
        IsMadeByAi(world, creator, standing) && Complies(world, creator, rules.Disclosure.For(DutyOf(world, creator)));

    private static bool Complies(World world, int creator, double share) =>
        !world.Creators[creator].Evades
        && world.Draws.Account(world.CreatorKeys[creator]).Discloses.Chance(share);

    /// <summary>Whether an account is banned: an undisclosed persona after its last strike, a person by mistake until the appeal.</summary>
    public static bool IsBanned(World world, int creator, Rules rules, int tick, CreatorStanding standing)
    {
        bool isAi = IsMadeByAi(world, creator, standing);
        if (isAi && Discloses(world, creator, standing, rules))
        {
            return false;
        }

        foreach (StrikeRule rule in rules.Strikes)
        {
            bool isBanned = isAi
                ? Strikes(world, creator, standing, rule, tick) >= rule.ToBan
                : IsBannedByMistake(world, creator, standing, rule, tick);
            if (isBanned)
            {
                return true;
            }
        }

        return false;
    }

    // Several rules read the same draws, so that two that are alike are one.
    private static bool IsBannedByMistake(World world, int creator, CreatorStanding standing, StrikeRule rule, int tick)
    {
        if (rule.FalsePositive <= 0)
        {
            return false;
        }

        double days = DaysSince(world, rule.Since, tick, standing);
        AccountDraws draws = world.Draws.Account(world.CreatorKeys[creator]);
        double at = FalsePositiveDays * DetMath.Log(1 - draws.Mistaken.Uniform) / DetMath.Log(1 - Math.Min(rule.FalsePositive, AlmostOne));
        return days >= at && days < at + rule.AppealDays;
    }

    /// <summary>Strikes that a rule has given an undisclosed account.</summary>
    private static int Strikes(World world, int creator, CreatorStanding standing, StrikeRule rule, int tick)
    {
        AccountDraws draws = world.Draws.Account(world.CreatorKeys[creator]);
        if (!draws.Found.Chance(rule.Recall.For(DutyOf(world, creator))))
        {
            return 0;
        }

        double days = DaysSince(world, rule.Since, tick, standing);
        StrikeDraws delays = world.Draws.Strikes(world.CreatorKeys[creator]);
        double last = 0;
        for (int strike = 0; strike < rule.ToBan; strike++)
        {
            last -= rule.DelayDays * DetMath.Log(delays.DelayOf(strike).OpenUniform);
            if (days < last)
            {
                return strike;
            }
        }

        return rule.ToBan;
    }

    private static CreatorStatus Signature(World world, int creator, Rules rules)
    {
        if (rules.ProvenanceDoubt <= 0 && !rules.ProvenanceAi.Any())
        {
            return CreatorStatus.None;
        }

        CreatorProfile profile = world.Creators[creator];
        ProvenanceDraws draws = world.Draws.Provenance(world.CreatorKeys[creator]);
        if (profile.IsAi)
        {
            return draws.SignsAi.Chance(rules.ProvenanceAi.For(profile.Class)) ? CreatorStatus.Labelled : CreatorStatus.Unverified;
        }

        return draws.SignsHuman.Chance(rules.ProvenanceHuman) ? CreatorStatus.None : CreatorStatus.Unverified;
    }

    /// <summary>Days since a rule began, or since the account was opened, if that was later.</summary>
    private static double DaysSince(World world, int day, int tick, CreatorStanding standing) =>
        (tick - Math.Max(world.Parameters.WarmUpTicks + (day * SimulationParameters.HoursPerDay), (long)standing.Since * SimulationParameters.HoursPerDay))
        / (double)SimulationParameters.HoursPerDay;

    private static bool IsDetected(World world, int creator, Rules rules, int tick, CreatorStanding standing)
    {
        foreach (Detector detector in rules.Detectors)
        {
            if (IsDetected(world, creator, detector, tick, standing))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDetected(World world, int creator, Detector detector, int tick, CreatorStanding standing)
    {
        AccountDraws draws = world.Draws.Account(world.CreatorKeys[creator]);
        double days = DaysSince(world, detector.Since, tick, standing);
        double rest = DetMath.Log(draws.Delay.OpenUniform);
        return IsMadeByAi(world, creator, standing)
            ? draws.Found.Chance(detector.Recall.For(DutyOf(world, creator))) && days >= -rest * detector.DelayDays
            : detector.FalsePositive > 0 && draws.Mistaken.Chance(
                1 - DetMath.Exp(days / FalsePositiveDays * DetMath.Log(1 - Math.Min(detector.FalsePositive, AlmostOne))));
    }
}
