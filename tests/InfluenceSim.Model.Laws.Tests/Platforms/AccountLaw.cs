namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>
/// What the platform says of an account at an hour: one draw decides disclosure under every rule, one whether a detector or a strike can
/// ever find it; delays are exponential, mistakes about people have a constant hazard.
/// </summary>
internal sealed class AccountLaw(World world, params Policy[] policies)
{
    private readonly KeyedWords _draws = new(world.Key.Value);

    public CreatorStatus Of(int creator, int tick, CreatorStanding standing = default)
    {
        CreatorStatus status = IsBanned(creator, tick, standing) ? CreatorStatus.Banned : CreatorStatus.None;
        status |= standing.IsAbsent ? CreatorStatus.Absent : CreatorStatus.None;
        status |= world.Parameters.Economy.Enabled && SaysSponsored(creator, tick) ? CreatorStatus.SaysSponsored : CreatorStatus.None;
        if (Discloses(creator, tick, standing))
        {
            return status | CreatorStatus.Labelled | CreatorStatus.SelfDisclosed;
        }

        status |= IsDetected(creator, tick, standing, MandateScope.All)
            ? CreatorStatus.Labelled | CreatorStatus.Detected
            : CreatorStatus.None;
        CreatorStatus signature = Signature(creator, tick, standing);
        if (signature.HasFlag(CreatorStatus.Labelled))
        {
            return status | signature;
        }

        CreatorStatus onAds = DisclosesAds(creator, tick, standing) ? CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed
            : IsDetected(creator, tick, standing, MandateScope.Sponsored) ? CreatorStatus.LabelledAds | CreatorStatus.Detected
            : CreatorStatus.None;
        return status | signature | onAds;
    }

    /// <summary>d_j below the greatest of today's share and what voluntary labelling and mandates ask for.</summary>
    public bool Discloses(int creator, int tick, CreatorStanding standing = default) =>
        Discloses(creator, tick, standing, policy => policy.Scope == MandateScope.All);

    /// <summary>The same of sponsored posts, which every mandate is about.</summary>
    public bool DisclosesAds(int creator, int tick, CreatorStanding standing = default) =>
        world.Parameters.Economy.Enabled && Discloses(creator, tick, standing, _ => true);

    private bool Discloses(int creator, int tick, CreatorStanding standing, Func<MandatoryLabelling, bool> counts)
    {
        if (!IsAi(creator, standing) || Evades(creator))
        {
            return false;
        }

        double today = world.Parameters.Platform.DisclosureToday;
        double Towards(PersonaScope scope, double share, Policy policy) =>
            Covers(scope, creator) ? today + (Strength(policy, tick) * (share - today)) : today;
        IEnumerable<double> shares = policies.OfType<VoluntaryLabelling>().Select(policy => Towards(policy.AppliesTo, policy.Share, policy))
            .Concat(policies.OfType<MandatoryLabelling>().Where(policy => counts(policy) && !IsExempt(policy, creator))
                .Select(policy => Towards(policy.AppliesTo, policy.Compliance, policy)));
        return _draws.Uniform(Draw.Disclosure, 0, Key(creator)) < shares.Append(today).Max();
    }

    /// <summary>Whether an operator evades: of all kinds, or as the preset says, for all its personas by one draw.</summary>
    public bool Evades(int creator)
    {
        CreatorProfile profile = world.Creators[creator];
        double share = (world.Parameters.Effects.Evasion, profile.Class) switch
        {
            (EvasionPreset.ByKind, CreatorClass.Manipulative) => 1,
            (EvasionPreset.ByKind, CreatorClass.Farm) => 0.25,
            (EvasionPreset.Custom, CreatorClass.Commercial) => world.Parameters.Effects.CustomEvasion.Commercial,
            (EvasionPreset.Custom, CreatorClass.Farm) => world.Parameters.Effects.CustomEvasion.Farm,
            (EvasionPreset.Custom, CreatorClass.Manipulative) => world.Parameters.Effects.CustomEvasion.Manipulative,
            _ => 0,
        };
        return _draws.Uniform(Draw.Evasion, 0, (ulong)profile.Key.Group) < share;
    }

    /// <summary>Times that an undisclosed account was found by a detector, or struck.</summary>
    public int Strikes(int creator, int tick, CreatorStanding standing = default) =>
        !IsAi(creator, standing) || IsOpen(creator, tick, standing)
        ? 0
        : (Enum.GetValues<MandateScope>().Any(scope => IsDetected(creator, tick, standing, scope)) ? 1 : 0)
            + policies.OfType<StrikesAndBans>().Sum(policy => Strikes(creator, tick, standing, policy));

    /// <summary>Who says so itself, or whose tools sign what they make, has nothing to be found.</summary>
    private bool IsOpen(int creator, int tick, CreatorStanding standing) =>
        Discloses(creator, tick, standing) || Signature(creator, tick, standing).HasFlag(CreatorStatus.Labelled);

    /// <summary>Whether a detector found the account: one of advertisements only who has some and does not label them.</summary>
    private bool IsDetected(int creator, int tick, CreatorStanding standing, MandateScope scope) => !IsOpen(creator, tick, standing)
        && (scope == MandateScope.All || (standing.HasAdvertised && !DisclosesAds(creator, tick, standing)))
        && policies.OfType<MandatoryLabelling>().Where(policy => policy.Scope == scope).Any(policy =>
    {
        double days = Days(policy, tick, standing);
        double strength = Strength(policy, tick);
        if (strength == 0 || IsExempt(policy, creator))
        {
            return false;
        }

        if (!IsAi(creator, standing))
        {
            return _draws.Uniform(Draw.Disclosure, 3, Key(creator)) < 1 - Math.Pow(1 - (policy.FalsePositive * strength), days / 90);
        }

        double recall = Covers(policy.AppliesTo, creator) ? policy.Recall * strength : 0;
        return _draws.Uniform(Draw.Disclosure, 1, Key(creator)) < recall
            && 1 - Math.Exp(-days / policy.Delay) >= 1 - _draws.Open(Draw.Disclosure, 2, Key(creator));
    });

    private bool IsExempt(MandatoryLabelling policy, int creator) => policy.Exempt == MandateExemption.Fictional
        && world.Creators[creator].IsAi && _draws.Uniform(Draw.Fictional, 0, Key(creator)) < world.Parameters.Creators.Fictional;

    private bool IsBanned(int creator, int tick, CreatorStanding standing) => policies.OfType<StrikesAndBans>().Any(policy =>
    {
        if (policy.Detector == StrikeDetector.Shared)
        {
            int? first = FirstShared(creator, tick, standing, policy);
            return IsAi(creator, standing)
                ? first is not null && Strikes(creator, tick, standing, policy) + 1 >= policy.Strikes
                : first is { } from && tick < from + Math.Ceiling(policy.AppealDays * 24);
        }

        double strength = Strength(policy, Worked(policy, tick));
        if (IsAi(creator, standing))
        {
            return !IsOpen(creator, tick, standing) && Strikes(creator, tick, standing, policy) >= policy.Strikes;
        }

        // The hour at which the risk, which grows with time, passes the person's draw.
        double risk = policy.FalsePositive * strength;
        double at = 90 * Math.Log(1 - _draws.Uniform(Draw.Disclosure, 3, Key(creator))) / Math.Log(1 - risk);
        return risk > 0 && Days(policy, Worked(policy, tick), standing) >= at && Days(policy, tick, standing) < at + policy.AppealDays;
    });

    /// <summary>Strikes that a rule gives; of one with a shared detector those after the find, which is the first.</summary>
    private int Strikes(int creator, int tick, CreatorStanding standing, StrikesAndBans policy)
    {
        if (policy.Detector == StrikeDetector.Shared)
        {
            return FirstShared(creator, tick, standing, policy) is not { } first || !IsAi(creator, standing) ? 0
                : Enumerable.Range(1, policy.Strikes - 1).Count(further => first + Math.Ceiling(24 * Enumerable.Range(1, further)
                    .Sum(strike => policy.Delay * Math.Log(1 / _draws.Open(Draw.Strikes, strike, Key(creator))))) <= Worked(policy, tick));
        }

        double recall = Covers(policy.AppliesTo, creator) ? policy.Recall * Strength(policy, Worked(policy, tick)) : 0;
        if (_draws.Uniform(Draw.Disclosure, 1, Key(creator)) >= recall)
        {
            return 0;
        }

        double[] delays =
            [.. Enumerable.Range(0, policy.Strikes)
            .Select(strike => policy.Delay * Math.Log(1 / _draws.Open(Draw.Strikes, strike, Key(creator))))];
        double days = Days(policy, Worked(policy, tick), standing);
        return Enumerable.Range(1, policy.Strikes).Count(strikes => delays.Take(strikes).Sum() <= days);
    }

    /// <summary>
    /// The hour at which the detector of some mandate gave the first strike by then: its find, or the rule's beginning if that was later.
    /// What a mandate found before its end counts, unless the account disclosed under it.
    /// </summary>
    private int? FirstShared(int creator, int tick, CreatorStanding standing, StrikesAndBans policy)
    {
        if (IsAi(creator, standing) && (IsOpen(creator, tick, standing) || !Covers(policy.AppliesTo, creator)))
        {
            return null;
        }

        double share = Strength(policy, Worked(policy, tick));
        double[] finds = [.. policies.OfType<MandatoryLabelling>()
            .Select(mandate => Find(creator, tick, standing, mandate, share))
            .Where(find => find is not null).Select(find => Math.Max(find!.Value, Start(policy, standing)))
            .Where(first => first <= Worked(policy, tick))];
        return finds.Length == 0 ? null : (int)finds.Min();
    }

    private double? Find(int creator, int tick, CreatorStanding standing, MandatoryLabelling mandate, double share)
    {
        int worked = Math.Min(tick, Last(mandate));
        double strength = Strength(mandate, worked);
        bool hasEnded = tick > Last(mandate);
        double asked = world.Parameters.Platform.DisclosureToday
            + (strength * (mandate.Compliance - world.Parameters.Platform.DisclosureToday));
        bool disclosed = hasEnded && IsAi(creator, standing) && !Evades(creator) && Covers(mandate.AppliesTo, creator)
            && _draws.Uniform(Draw.Disclosure, 0, Key(creator)) < asked;
        bool isAboutAds = mandate.Scope == MandateScope.Sponsored;
        if (strength * share == 0 || IsExempt(mandate, creator) || disclosed
            || (isAboutAds && (!standing.HasAdvertised || DisclosesAds(creator, tick, standing))))
        {
            return null;
        }

        double days = 90 * Math.Log(1 - _draws.Uniform(Draw.Disclosure, 3, Key(creator)))
            / Math.Log(1 - (mandate.FalsePositive * strength * share));
        if (IsAi(creator, standing))
        {
            double recall = Covers(mandate.AppliesTo, creator) ? mandate.Recall * strength * share : 0;
            days = _draws.Uniform(Draw.Disclosure, 1, Key(creator)) < recall
                ? mandate.Delay * Math.Log(1 / _draws.Open(Draw.Disclosure, 2, Key(creator)))
                : double.PositiveInfinity;
        }

        double find = Math.Ceiling(Start(mandate, standing) + (24 * days));
        return find <= worked ? find : null;
    }

    private double Start(Policy policy, CreatorStanding standing) =>
        24.0 * Math.Max(world.Parameters.WarmUp + policy.From, standing.Since);

    /// <summary>The last hour in which a lever is in force.</summary>
    private int Last(Policy policy) => policy.Until is { } until ? ((world.Parameters.WarmUp + until) * 24) - 1 : int.MaxValue;

    private CreatorStatus Signature(int creator, int tick, CreatorStanding standing)
    {
        Provenance[] active = [.. policies.OfType<Provenance>().Where(policy => Strength(policy, tick) > 0)];
        if (active.Length == 0)
        {
            return CreatorStatus.None;
        }

        if (!IsAi(creator, standing))
        {
            return _draws.Uniform(Draw.Provenance, 1, Key(creator)) < active.Max(policy => policy.HumanCoverage) ? CreatorStatus.None
                : CreatorStatus.Unverified;
        }

        double coverage = active.Max(policy => Covers(policy.AppliesTo, creator) ? policy.AiCoverage * Strength(policy, tick) : 0);
        return _draws.Uniform(Draw.Provenance, 0, Key(creator)) < coverage ? CreatorStatus.Labelled : CreatorStatus.Unverified;
    }

    private bool SaysSponsored(int creator, int tick)
    {
        double today = world.Parameters.Economy.Market.Sponsored.DisclosureToday;
        double share = policies.OfType<AdDisclosure>()
            .Where(policy => policy.AppliesTo == MakerScope.All || policy.AppliesTo == MakerScope.Ai == world.Creators[creator].IsAi)
            .Select(policy => today + (Strength(policy, tick) * (policy.Compliance - today))).Append(today).Max();
        return _draws.Uniform(Draw.AdDisclosure, 0, Key(creator)) < share;
    }

    /// <summary>Days since a rule began, or since the account's first day, whichever is later.</summary>
    private double Days(Policy policy, int tick, CreatorStanding standing) =>
        (tick / 24.0) - Math.Max(world.Parameters.WarmUp + policy.From, standing.Since);

    /// <summary>The last hour up to now in which strikes were given; who was banned by then stays so, unless its end lifts it.</summary>
    private int Worked(StrikesAndBans policy, int tick) => policy.Lifts || policy.Until is null
        ? tick
        : Math.Min(tick, ((world.Parameters.WarmUp + policy.Until.Value) * 24) - 1);

    private double Strength(Policy policy, int tick)
    {
        int day = (tick / 24) - world.Parameters.WarmUp - policy.From;
        return day < 0
            || day + policy.From >= (policy.Until ?? int.MaxValue) ? 0 : policy.Ramp == 0 ? 1 : Math.Min(1, (day + 1.0) / policy.Ramp);
    }

    private bool Covers(PersonaScope scope, int creator) => scope == PersonaScope.All || scope == (world.Creators[creator].Class switch
    {
        CreatorClass.Farm => PersonaScope.Farm,
        CreatorClass.Manipulative => PersonaScope.Manipulative,

        // A person with AI tools has the duties of a persona for brands.
        _ => PersonaScope.Commercial,
    });

    private bool IsAi(int creator, CreatorStanding standing) => world.Creators[creator].IsAi || standing.UsesAi;

    private ulong Key(int creator) => KeyedWords.Account(world.Creators[creator].Key);
}
