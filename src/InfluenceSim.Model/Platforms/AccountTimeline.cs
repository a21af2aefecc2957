using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// What becomes of an account for as long as the rules and its standing stay as they are: ticks at which it is found, struck, banned
/// and let back. The detector's draws are persistent: a recall below one never finds everybody, however long it looks.
/// </summary>
internal sealed class AccountTimeline
{
    /// <summary>Days over which the scenario states the risk of a mistake (a convention: about a quarter of a year).</summary>
    private const double FalsePositiveDays = 90;

    /// <summary>Far beyond the end of any run.</summary>
    private const double MostDays = 1_000_000;

    // The logarithm of what is left of 1 must stay finite.
    private const double AlmostOne = 1 - 1e-12;

    private readonly World _world;
    private readonly CreatorId _creator;
    private readonly CreatorStanding _standing;
    private readonly AccountDraws _draws;
    private readonly List<int> _strikes = [];
    private readonly List<(int From, int Until)> _bans = [];
    private readonly bool _isAi;
    private readonly CreatorStatus _lasting;
    private readonly int _foundAt = int.MaxValue;
    private readonly int _adsFoundAt = int.MaxValue;

    private AccountTimeline(World world, CreatorId creator, CreatorStanding standing, Rules rules)
    {
        _world = world;
        _creator = creator;
        _standing = standing;
        _draws = world.Draws.Account(world.CreatorKeys[creator]);
        _isAi = Disclosure.IsMadeByAi(world, creator, standing);
        _lasting = Lasting(rules);

        // Who bears a label already, by its maker's word or by its tools' signature, is not looked for.
        if ((_lasting & CreatorStatus.Labelled) != 0)
        {
            return;
        }

        foreach (Detector detector in rules.Detectors)
        {
            int found = FirstFind(detector);
            _foundAt = detector.SeesAdsOnly ? _foundAt : Math.Min(_foundAt, found);
            _adsFoundAt = detector.SeesAdsOnly ? Math.Min(_adsFoundAt, found) : _adsFoundAt;
        }

        foreach (StrikeRule rule in rules.Strikes)
        {
            if (rule.Shared is { } share)
            {
                StrikeFound(rule, FoundBy([.. rules.Detectors, .. rules.EndedDetectors], share));
            }
            else if (_isAi)
            {
                Strike(rule);
            }
            else if (rule.FalsePositive > 0)
            {
                BanByMistake(rule);
            }
        }
    }

    /// <summary>The timeline of an account.</summary>
    public static AccountTimeline Of(World world, CreatorId creator, CreatorStanding standing, Rules rules) =>
        new(world, creator, standing, rules);

    /// <summary>What the platform says of the account at a tick.</summary>
    public CreatorStatus StatusAt(Tick tick) => _lasting
        | (IsBannedAt(tick) ? CreatorStatus.Banned : CreatorStatus.None)
        | (tick >= _foundAt ? CreatorStatus.Labelled | CreatorStatus.Detected : CreatorStatus.None)
        | (tick >= _adsFoundAt ? CreatorStatus.LabelledAds | CreatorStatus.Detected : CreatorStatus.None);

    /// <summary>Whether it is banned: an undisclosed AI account after its last strike, a person by mistake until the appeal.</summary>
    public bool IsBannedAt(Tick tick)
    {
        foreach ((int from, int until) in _bans)
        {
            if (tick >= from && tick < until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Times that it was found undisclosed, or struck for it, up to a tick; mistakes about people do not count.</summary>
    public int StrikesAt(Tick tick)
    {
        if (!_isAi)
        {
            return 0;
        }

        int strikes = tick >= Math.Min(_foundAt, _adsFoundAt) ? 1 : 0;
        foreach (int strike in _strikes)
        {
            strikes += tick >= strike ? 1 : 0;
        }

        return strikes;
    }

    private CreatorClass RuledAs => _world.Creators[_creator].RuledAs(_standing.UsesAi);

    private CreatorStatus Lasting(Rules rules)
    {
        bool sells = _world.Parameters.Economy.Enabled;
        bool saysSponsored = sells && SponsorshipDisclosure.IsDisclosed(_world, _creator, rules.Economy);
        CreatorStatus account = (_standing.IsAbsent ? CreatorStatus.Absent : CreatorStatus.None)
            | (saysSponsored ? CreatorStatus.SaysSponsored : CreatorStatus.None);
        if (Disclosure.Discloses(_world, _creator, _standing, rules))
        {
            return account | CreatorStatus.Labelled | CreatorStatus.SelfDisclosed;
        }

        account |= Signatures.Of(_world, _creator, _standing, rules);
        return sells && (account & CreatorStatus.Labelled) == 0 && Disclosure.DisclosesAds(_world, _creator, _standing, rules)
            ? account | CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed
            : account;
    }

    private int FirstFind(Detector detector) => !Looks(detector) ? int.MaxValue : _isAi ? FoundAt(detector) : MistakenAt(detector);

    /// <summary>When the first of some detectors found the account, if they had but a share of their powers.</summary>
    private int FoundBy(IEnumerable<Detector> detectors, double share) => detectors.Select(detector =>
    {
        int found = FirstFind(detector with
        {
            Recall = detector.Recall.Times(PersonaScope.All, share),
            FalsePositive = detector.FalsePositive * share,
        });
        return detector.Until.IsAfter(found, _world.Parameters.WarmUp) ? found : int.MaxValue;
    }).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Whether a detector looks at the account, and has something to find.</summary>
    private bool Looks(Detector detector) =>
        !(detector.SparesFictional && Disclosure.IsFictional(_world, _creator))
        && !Disclosure.Discloses(_world, _creator, _standing, detector.Disclosed)
        && !(detector.SeesAdsOnly && (!_standing.HasAdvertised || (_lasting & CreatorStatus.LabelledAds) != 0));

    private int FoundAt(Detector detector) => _draws.Found.Chance(detector.Recall.For(RuledAs))
        ? FirstTick(detector.Since, -DetMath.Log(_draws.Delay.OpenUniform) * detector.DelayDays)
        : int.MaxValue;

    private int MistakenAt(Detector detector)
    {
        if (detector.FalsePositive <= 0)
        {
            return int.MaxValue;
        }

        double perQuarter = DetMath.Log(1 - Math.Min(detector.FalsePositive, AlmostOne));
        bool IsMistaken(double days) => _draws.Mistaken.Chance(1 - DetMath.Exp(days / FalsePositiveDays * perQuarter));
        return FirstTick(detector.Since, FalsePositiveDays * DetMath.Log(1 - _draws.Mistaken.Uniform) / perQuarter, IsMistaken);
    }

    private void Strike(StrikeRule rule)
    {
        if (_draws.Found.Chance(rule.Recall.For(RuledAs)))
        {
            Strike(rule, StartOf(rule.Since), given: 0);
        }
    }

    /// <summary>The find of a mandate's detector is the first strike, which is counted as a find.</summary>
    private void StrikeFound(StrikeRule rule, int found)
    {
        // Who is not there yet is found by nobody.
        int first = found == int.MaxValue ? found : (int)Math.Max(found, StartOf(rule.Since));
        if (first == int.MaxValue || !rule.Until.IsAfter(first, _world.Parameters.WarmUp))
        {
            return;
        }

        if (!_isAi)
        {
            _bans.Add((first, FirstTick(first, rule.AppealDays)));
        }
        else if (rule.Recall.For(RuledAs) > 0)
        {
            Strike(rule, first, given: 1);
        }
    }

    /// <summary>Further strikes, each a delay after the one before, and the ban that follows the last.</summary>
    private void Strike(StrikeRule rule, long start, int given)
    {
        StrikeDraws delays = _world.Draws.Strikes(_world.CreatorKeys[_creator]);
        double days = 0;
        for (int strike = given; strike < rule.ToBan; strike++)
        {
            days -= rule.DelayDays * DetMath.Log(delays.DelayOf(strike).OpenUniform);
            int tick = FirstTick(start, days);
            if (!rule.Until.IsAfter(tick, _world.Parameters.WarmUp))
            {
                return;
            }

            _strikes.Add(tick);
        }

        _bans.Add((FirstTick(start, days), int.MaxValue));
    }

    // Several rules read the same draw, so that two that are alike are one.
    private void BanByMistake(StrikeRule rule)
    {
        double days = FalsePositiveDays * DetMath.Log(1 - _draws.Mistaken.Uniform) / DetMath.Log(
            1 - Math.Min(rule.FalsePositive, AlmostOne));
        int from = FirstTick(rule.Since, days);
        if (rule.Until.IsAfter(from, _world.Parameters.WarmUp))
        {
            _bans.Add((from, FirstTick(rule.Since, days + rule.AppealDays)));
        }
    }

    private int FirstTick(PolicyDay since, double days) => FirstTick(StartOf(since), days);

    private static int FirstTick(long start, double days) => FirstTick(start, days, elapsed => elapsed >= days);

    private int FirstTick(PolicyDay since, double days, Func<double, bool> holds) => FirstTick(StartOf(since), days, holds);

    /// <summary>When a rule began, or the account was opened, if that was later.</summary>
    private long StartOf(PolicyDay since) =>
        Math.Max(since.OfRun(_world.Parameters.WarmUp).FirstTick, (long)_standing.Since * Tick.PerDay);

    /// <summary>The first tick at which something holds that holds from about so many days on since a start.</summary>
    private static int FirstTick(long start, double days, Func<double, bool> holds)
    {
        double Elapsed(long tick) => (tick - start) / (double)Tick.PerDay;
        if (days > MostDays)
        {
            return int.MaxValue;
        }

        // The estimate may be off by the rounding of a logarithm; what holds at a tick is decided by the rule itself.
        long first = start + (long)Math.Ceiling(days * Tick.PerDay);
        while (holds(Elapsed(first - 1)))
        {
            first--;
        }

        while (!holds(Elapsed(first)))
        {
            first++;
        }

        // Who is not there yet is so for ever, as far as is known.
        return (int)Math.Min(first, int.MaxValue);
    }
}
