using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Economy.Adaptation;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Simulation;
using InfluenceSim.Model.Ticks;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>A whole run whose weeks can be looked into: what passes between market, operators and creators.</summary>
internal sealed class EconomyRun(World world, IReadOnlyList<Policy> policies, IReadOnlyList<NamedStrategy>? strategies = null)
{
    private readonly Conductor _conductor = new(world, policies);
    private readonly Platform _platform = new(world);
    private readonly HumanUsers _users = new(world, 0, world.Users);
    private readonly Operator[] _operators = [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
    private readonly ICreator[] _creators =
        [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, creator, strategies ?? NamedStrategy.All))];

    public World World => world;

    public Marketplace Market { get; } = new(world);

    /// <summary>Sees a week's brief and settlement, and the operators' plans.</summary>
    public Action<MarketBrief, MarketOutcome, OperatorPlan[]>? OnWeek { get; init; }

    /// <summary>Sees a morning's briefs and plans.</summary>
    public Action<CreatorBrief[], CreatorPlan[]>? OnMorning { get; init; }

    public Hashing.Hash128 Digest => _conductor.Digest;

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
            TickOutput output = _users.Step(input);
            summaries.Add(_conductor.Complete(input, [output], input.EndsDay ? _platform.HashState() : default));
        }

        return summaries;
    }
}
