using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Economy;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Run;

/// <summary>
/// What passes between creators, operators and the market: it counts the week, writes the briefs, and keeps who is there.
/// It decides nothing. Without an economy it lets everybody be.
/// </summary>
internal sealed class CreatorEconomy
{
    private static readonly EconomyRules Uncapped = new();

    private readonly World _world;
    private readonly WeekCounts _counts;
    private readonly Presence _presence;
    private readonly EconomyBook _book;
    private readonly int[][] _peers;
    private readonly CreatorOffer[] _offers;
    private readonly CreatorDeal[] _deals;
    private readonly int[] _strikes;
    private readonly int[] _newStrikes;
    private readonly byte[] _status;
    private readonly byte[] _hasAdvertised;
    private OperatorAccount[] _accounts = [];
    private Commission[] _commissions = [];
    private OperatorPlan[] _plans = [];
    private MarketBrief? _brief;
    private MarketOffer _market;
    private double _trustHuman;
    private double _trustAi;

    public CreatorEconomy(World world, MeasureRegistry measures)
    {
        _world = world;
        _counts = new WeekCounts(world);
        _presence = new Presence(world);
        _book = new EconomyBook(world, measures);
        _peers = IsOn ? WatchedPeers.Of(world) : [];
        int creators = world.Creators.Count;
        _offers = [.. world.Creators.Select(Initial)];
        _deals = new CreatorDeal[creators];
        Array.Fill(_deals, new CreatorDeal(0, 0, 0, 1, -1));
        _strikes = new int[creators];
        _newStrikes = new int[creators];
        _status = new byte[creators];
        _hasAdvertised = new byte[creators];
        _trustHuman = Mean(world.Profiles.TrustHuman);
        _trustAi = Mean(world.Profiles.TrustAi);
    }

    /// <summary>Whether there is an economy.</summary>
    public bool IsOn => _world.Parameters.Economy.Enabled;

    /// <summary>Whether a day is a week's first, so that the market and operators act.</summary>
    public bool StartsWeek(RunDay day) => IsOn && day % EconomyParameters.DaysPerWeek == 0;

    public bool IsThere(CreatorId creator, RunDay day) => _presence.IsThere(creator, day);

    /// <summary>Who makes posts with AI tools though a person, by number of the creator.</summary>
    public bool[] Hybrids => [.. _offers.Select(offer => offer.UsesAi)];

    /// <summary>Income of the week that was settled last, by number of the creator; 0 without an economy.</summary>
    public long[] Incomes => [.. _deals.Select(deal => deal.Income)];

    /// <summary>What the platform is told of each account today.</summary>
    public CreatorStanding[] Standings(RunDay day) =>
    [
        .. Enumerable.Range(0, _offers.Length).Select(creator => IsOn
            ? Standing(new CreatorId(creator), day)
            : default),
    ];

    private CreatorStanding Standing(CreatorId creator, RunDay day) =>
        new(
            _presence.Since(creator), !_presence.IsThere(creator, day), _offers[creator].UsesAi, _offers[creator].Authenticity,
            _hasAdvertised[creator] != 0);

    public MarketBrief MarketBrief(RunDay day, Rules rules, int[] audiences)
    {
        _counts.Close();
        var weeks = new CreatorWeek[_offers.Length];
        for (int number = 0; number < weeks.Length; number++)
        {
            var creator = new CreatorId(number);
            bool isBanned = (_status[creator] & (byte)CreatorStatus.Banned) != 0;
            bool isActive = !isBanned && !_offers[creator].IsGone && _presence.IsThere(creator, new RunDay(Math.Max(0, day - 1)));
            bool isDisclosed = (_status[creator] & (byte)CreatorStatus.Labelled) != 0;
            weeks[creator] = _counts.Of(creator, isActive, audiences[creator], isDisclosed, _newStrikes[creator]);
        }

        return _brief = new MarketBrief(day / EconomyParameters.DaysPerWeek, rules, weeks, [.. _offers], _plans, _trustHuman, _trustAi);
    }

    /// <summary>Takes the market's settlement.</summary>
    public Hash128 Accept(MarketOutcome outcome, RunDay day)
    {
        MarketBrief brief = _brief ?? throw new InvalidOperationException("the market's brief comes first");
        outcome.Creators.ToArray().CopyTo(_deals, 0);
        _accounts = [.. outcome.Operators];
        _commissions = [.. outcome.Commissions];
        _book.Take(brief, outcome);
        _market = Means(brief);
        int week = day / EconomyParameters.DaysPerWeek;
        for (int number = 0; number < _offers.Length; number++)
        {
            var creator = new CreatorId(number);
            CreatorProfile profile = _world.Creators[creator];
            bool isEntrant = profile is { IsReserve: true, IsAi: false } && profile.EntryWeek == week;
            if (isEntrant && Entry.Enters(_world, creator, _market.Income))
            {
                _presence.Come(creator, day);
            }
        }

        return outcome.State;
    }

    public OperatorBrief[] OperatorBriefs(RunDay day, Rules rules, int[] audiences) =>
    [
        .. Enumerable.Range(0, _world.Operators.Count).Select(number => new OperatorBrief(
            number,
            day / EconomyParameters.DaysPerWeek,
            rules,
            _accounts[number],
            [
                .. _world.Operators[number].Personas.Select(creator => new PersonaWeek(
                    new CreatorId(creator),
                    _deals[creator].Income,
                    _deals[creator].Cost,
                    audiences[creator],
                    _newStrikes[creator],
                    (_status[creator] & (byte)CreatorStatus.Banned) != 0)),
            ],
            [.. _commissions.Where(order => order.Operator == number)])),
    ];

    /// <summary>Takes the operators' plans.</summary>
    public Hash128 Accept(IReadOnlyList<OperatorPlan> plans, RunDay day)
    {
        _plans = [.. plans.OrderBy(plan => plan.Operator)];
        Hash128 hash = Hash128.Zero;
        foreach (OperatorPlan plan in _plans)
        {
            hash += plan.State;
            foreach (int creator in plan.IsClosed
                ? _world.Operators[plan.Operator].Personas.Where(persona => _presence.IsKnown(new CreatorId(persona)))
                : plan.Retirements)
            {
                _presence.Leave(new CreatorId(creator), day);
            }

            foreach (Launch launch in plan.Launches)
            {
                _presence.Come(launch.Creator, launch.Day);
            }
        }

        return hash;
    }

    /// <summary>Adds to a brief what the economy has to say to a creator this morning.</summary>
    public CreatorBrief Complete(CreatorBrief brief, Rules rules)
    {
        foreach (PostFeedback post in brief.Feedback)
        {
            _counts.Judge(brief.Creator, post);
        }

        if (!IsOn)
        {
            return brief;
        }

        CreatorId creator = brief.Creator;
        return Capped(brief, rules.Economy) with
        {
            IsActive = _presence.IsThere(creator, brief.Day),
            SponsoredShare = _deals[creator].SponsoredShare,
            Brand = _deals[creator].Brand,
            Review = StartsWeek(brief.Day)
                ? Review(creator, brief.Day / EconomyParameters.DaysPerWeek) with { OwnRules = rules.Own }
                : null,
        };
    }

    /// <summary>The morning's briefs are written: a week that begins counts from zero.</summary>
    public void Open(RunDay day)
    {
        if (StartsWeek(day))
        {
            _counts.Clear();
            Array.Clear(_newStrikes);
        }
    }

    /// <summary>Takes what a creator offers from today on.</summary>
    public void Accept(CreatorPlan plan, RunDay day)
    {
        if (!IsOn)
        {
            return;
        }

        _offers[plan.Creator] = plan.Offer;
        if (plan.Offer.IsGone)
        {
            _presence.Leave(plan.Creator, day);
        }
    }

    public void Publish(in Post post)
    {
        if (IsOn && post.Author.IsCreator(_world.Users))
        {
            _counts.Publish(post);
            _hasAdvertised[post.Author.AsCreator(_world.Users)] |= post.Sponsored ? (byte)1 : (byte)0;
        }
    }

    public void See(in Post post, EngagementEvent what)
    {
        if (IsOn && post.Author.IsCreator(_world.Users))
        {
            _counts.See(post, what);
        }
    }

    /// <summary>Ends a day: who was found or struck since yesterday, and what people trust.</summary>
    public void EndDay(TickInput input, Survey survey, AccountTimelines accounts)
    {
        if (!IsOn)
        {
            return;
        }

        input.Status.CopyTo(_status, 0);
        double users = _world.Users;
        _trustHuman = survey[SurveySum.TrustHuman] / Tally.FixedPoint / users;
        _trustAi = survey[SurveySum.TrustAi] / Tally.FixedPoint / users;
        for (int creator = 0; creator < _strikes.Length; creator++)
        {
            bool isAbsent = (_status[creator] & (byte)CreatorStatus.Absent) != 0;
            int strikes = isAbsent ? 0 : accounts[creator].StrikesAt(input.Tick);
            _newStrikes[creator] += Math.Max(0, strikes - _strikes[creator]);
            _strikes[creator] = Math.Max(_strikes[creator], strikes);
        }
    }

    /// <summary>The economy's measures of a day: those of the last settled week.</summary>
    public IEnumerable<MeasureValue> Values(PolicyDay day) => IsOn ? _book.Values(day) : [];

    public void Save(StateWriter writer)
    {
        if (!IsOn)
        {
            return;
        }

        _counts.Save(writer);
        _presence.Save(writer);
        _book.Save(writer);
        writer.WriteSpan<CreatorOffer>(_offers);
        writer.WriteSpan<CreatorDeal>(_deals);
        writer.WriteSpan<int>(_strikes);
        writer.WriteSpan<int>(_newStrikes);
        writer.WriteSpan<byte>(_status);
        writer.WriteSpan<byte>(_hasAdvertised);
        writer.WriteArray<OperatorAccount>(_accounts);
        writer.WriteArray<Commission>(_commissions);
        writer.Write(_plans.Length);
        foreach (OperatorPlan plan in _plans)
        {
            PlanState.Write(writer, plan);
        }

        writer.Write(_market);
        writer.Write(_trustHuman);
        writer.Write(_trustAi);
    }

    public void Load(StateReader reader)
    {
        if (!IsOn)
        {
            return;
        }

        _counts.Load(reader);
        _presence.Load(reader);
        _book.Load(reader);
        reader.ReadSpan<CreatorOffer>(_offers);
        reader.ReadSpan<CreatorDeal>(_deals);
        reader.ReadSpan<int>(_strikes);
        reader.ReadSpan<int>(_newStrikes);
        reader.ReadSpan<byte>(_status);
        reader.ReadSpan<byte>(_hasAdvertised);
        _accounts = reader.ReadArray<OperatorAccount>();
        _commissions = reader.ReadArray<Commission>();
        _plans = new OperatorPlan[reader.ReadCount(_world.Operators.Count)];
        for (int plan = 0; plan < _plans.Length; plan++)
        {
            _plans[plan] = PlanState.Read(reader);
        }

        _market = reader.Read<MarketOffer>();
        _trustHuman = reader.Read<double>();
        _trustAi = reader.Read<double>();
    }

    private static CreatorOffer Initial(CreatorProfile creator) => new(
        (float)creator.PostsPerDay, 1, (float)creator.Authenticity, (float)creator.Usefulness, (float)creator.Talent, UsesAi: false,
        IsGone: false);

    private static double Mean(float[] values) => values.Length == 0 ? 0 : values.Sum(value => (double)value) / values.Length;

    private CreatorReview Review(CreatorId creator, int week) => new(
        week,
        _deals[creator].Margin,
        _counts.Share(creator, 0),
        _counts.Share(creator, 1),
        [.. _peers[creator].Select(peer => _counts.Peer(new CreatorId(peer)))],
        _market);

    private MarketOffer Means(MarketBrief brief)
    {
        double authenticity = 0;
        double usefulness = 0;
        long income = 0;
        int people = 0;
        for (int creator = 0; creator < _offers.Length; creator++)
        {
            if (brief.Creators[creator].IsActive && !_world.Creators[creator].IsAi)
            {
                authenticity += _offers[creator].Authenticity;
                usefulness += _offers[creator].Usefulness;
                income += _deals[creator].Margin;
                people++;
            }
        }

        return people == 0 ? default : new MarketOffer(authenticity / people, usefulness / people, income / (double)people);
    }

    private CreatorBrief Capped(CreatorBrief brief, EconomyRules rules)
    {
        CreatorProfile profile = _world.Creators[brief.Creator];
        if (!profile.IsAi || rules == Uncapped)
        {
            return brief;
        }

        int[] running = [.. _world.Operators[_world.OperatorOf[brief.Creator]].Personas
            .Where(persona => _presence.IsThere(new CreatorId(persona), brief.Day))];
        int rank = Math.Max(0, Array.IndexOf(running, brief.Creator));
        double posts = rules.PostsPerAccount.For(profile.Class);
        double postsTogether = rules.PostsPerOperator.For(profile.Class);
        return brief with
        {
            PostsCap = DailyCap.Rate(posts, postsTogether, running.Length),
            PostsToday = DailyCap.Today(posts, postsTogether, running.Length, rank, brief.Day),
            FollowsToday = DailyCap.Today(
                rules.FollowsPerAccount.For(profile.Class), rules.FollowsPerOperator.For(profile.Class), running.Length, rank, brief.Day),
        };
    }
}
