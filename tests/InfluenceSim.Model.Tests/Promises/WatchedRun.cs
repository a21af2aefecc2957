using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Simulation;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>A whole run from a snapshot on, in which what makers and the market say to each other can be read.</summary>
internal sealed class WatchedRun
{
    private readonly Conductor _conductor;
    private readonly Platform _platform;
    private readonly Marketplace _market;
    private readonly Operator[] _operators;
    private readonly ICreator[] _creators;
    private readonly HumanUsers[] _blocks;
    private readonly List<WatchedWeek> _weeks = [];

    public WatchedRun(World world, Snapshot start, params Policy[] policies)
    {
        World = world;
        _conductor = new Conductor(world, policies);
        _platform = new Platform(world);
        _market = new Marketplace(world);
        _operators = [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
        _creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, creator))];
        _blocks = [.. BlockLayout.Of(world.Users, start.UsersPerBlock).Select(block => new HumanUsers(world, block.First, block.Count))];

        _conductor.Load(start.Conductor);
        _platform.Load(start.Platform);
        _market.Load(start.Market);
        Load(_operators, start.Operators, static (maker, state) => maker.Load(state));
        Load(_creators, start.Creators, static (creator, state) => creator.Load(state));
        Load(_blocks, start.Blocks, static (block, state) => block.Load(state));
    }

    public World World { get; }

    public Hash128 Digest => _conductor.Digest;

    /// <summary>The weeks that began since the start.</summary>
    public IReadOnlyList<WatchedWeek> Weeks => _weeks;

    /// <summary>Days of AI accounts that were there.</summary>
    public long PersonaDays { get; private set; }

    /// <summary>Posts that they planned.</summary>
    public long PersonaPosts { get; private set; }

    /// <summary>Users whom they followed to be followed back.</summary>
    public long PersonaFollows { get; private set; }

    public void Run(Action<TickSummary> observer)
    {
        while (!_conductor.IsFinished)
        {
            if (_conductor.StartsWeek)
            {
                MarketBrief brief = _conductor.MarketBrief();
                MarketOutcome outcome = _market.Settle(brief);
                _conductor.Accept(outcome);
                OperatorPlan[] plans = [.. _conductor.OperatorBriefs().Select(week => _operators[week.Operator].Plan(week))];
                _conductor.Accept(plans);
                _weeks.Add(new WatchedWeek(brief, outcome, plans));
            }

            if (_conductor.StartsDay)
            {
                _conductor.Accept([.. _conductor.Briefs().Select(Plan)]);
            }

            TickInput input = _platform.Prepare(_conductor.Request());
            TickOutput[] outputs = [.. _blocks.Select(block => block.Step(input))];
            observer(_conductor.Complete(input, outputs, input.EndsDay ? _platform.HashState() : default));
        }
    }

    /// <summary>A sum over the weeks and over the creators that are meant.</summary>
    public double Sum(Func<int, WatchedWeek, bool> who, Func<CreatorDeal, long> of) =>
        _weeks.Sum(week => Enumerable.Range(0, World.Creators.Count).Where(creator => who(creator, week)).Sum(creator => (double)of(week.Outcome.Creators[creator])));

    public bool IsUndisclosedAi(int creator, WatchedWeek week) => World.Creators[creator].IsAi && !week.Brief.Creators[creator].IsDisclosed;

    private CreatorPlan Plan(CreatorBrief brief)
    {
        CreatorPlan plan = _creators[brief.Creator].Plan(brief);
        if (World.Creators[brief.Creator].IsAi)
        {
            PersonaDays += brief.IsActive ? 1 : 0;
            PersonaPosts += plan.Posts.Count;
            PersonaFollows += plan.FollowRequests.Count;
        }

        return plan;
    }

    private static void Load<T>(T[] parts, IReadOnlyList<byte[]> states, Action<T, byte[]> load)
    {
        for (int part = 0; part < parts.Length; part++)
        {
            load(parts[part], states[part]);
        }
    }
}

/// <summary>What was said at a week's start.</summary>
internal sealed record WatchedWeek(MarketBrief Brief, MarketOutcome Outcome, IReadOnlyList<OperatorPlan> Plans);
