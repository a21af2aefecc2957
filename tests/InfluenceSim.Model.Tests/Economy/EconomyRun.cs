using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>A whole run whose weeks can be looked into: what passes between market, operators and creators.</summary>
internal sealed class EconomyRun
{
    private readonly Conductor _conductor;
    private readonly Platform _platform;
    private readonly HumanUsers[] _blocks;
    private readonly Operator[] _operators;
    private readonly ICreator[] _creators;

    /// <summary>A run from tick 0 on, or from where a snapshot was taken.</summary>
    public EconomyRun(World world, IReadOnlyList<Policy> policies, IReadOnlyList<NamedStrategy>? strategies = null, Snapshot? start = null)
    {
        World = world;
        Market = new Marketplace(world);
        _conductor = new Conductor(world, policies);
        _platform = new Platform(world);
        _operators = [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
        _creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, creator, strategies ?? NamedStrategy.All))];
        _blocks = [.. BlockLayout.Of(world.Users, start?.UsersPerBlock ?? world.Users).Select(block => new HumanUsers(world, block.First, block.Count))];
        if (start is not null)
        {
            _conductor.Load(start.Conductor);
            _platform.Load(start.Platform);
            Market.Load(start.Market);
            Load(_operators, start.Operators, static (maker, state) => maker.Load(state));
            Load(_creators, start.Creators, static (creator, state) => creator.Load(state));
            Load(_blocks, start.Blocks, static (block, state) => block.Load(state));
        }
    }

    public World World { get; }

    public Marketplace Market { get; }

    /// <summary>Sees a week's brief and settlement, and the operators' plans.</summary>
    public Action<MarketBrief, MarketOutcome, OperatorPlan[]>? OnWeek { get; init; }

    /// <summary>Sees a morning's briefs and plans.</summary>
    public Action<CreatorBrief[], CreatorPlan[]>? OnMorning { get; init; }

    public Hash128 Digest => _conductor.Digest;

    public List<TickSummary> Run()
    {
        var summaries = new List<TickSummary>();
        while (!_conductor.IsFinished)
        {
            if (_conductor.StartsWeek)
            {
                MarketBrief brief = _conductor.MarketBrief();
                MarketOutcome outcome = Market.Settle(brief);
                _conductor.Accept(outcome);
                OperatorPlan[] plans = [.. _conductor.OperatorBriefs().Select(own => _operators[own.Operator].Plan(own))];
                _conductor.Accept(plans);
                OnWeek?.Invoke(brief, outcome, plans);
            }

            if (_conductor.StartsDay)
            {
                CreatorBrief[] briefs = _conductor.Briefs();
                CreatorPlan[] plans = [.. briefs.Select(brief => _creators[brief.Creator].Plan(brief))];
                _conductor.Accept(plans);
                OnMorning?.Invoke(briefs, plans);
            }

            TickInput input = _platform.Prepare(_conductor.Request());
            TickOutput[] outputs = [.. _blocks.Select(block => block.Step(input))];
            summaries.Add(_conductor.Complete(input, outputs, input.EndsDay ? _platform.HashState() : default));
        }

        return summaries;
    }

    private static void Load<T>(T[] parts, IReadOnlyList<byte[]> states, Action<T, byte[]> load)
    {
        for (int part = 0; part < parts.Length; part++)
        {
            load(parts[part], states[part]);
        }
    }
}
