using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>A whole run whose weeks can be looked into: what passes between market, operators and creators.</summary>
internal sealed class EconomyRun
{
    private readonly Conductor _conductor;
    private readonly LocalParts _parts;
    private (MarketBrief Brief, MarketOutcome Outcome) _week;

    /// <summary>A run from tick 0 on, or from where a snapshot was taken.</summary>
    public EconomyRun(World world, IReadOnlyList<Policy> policies, IReadOnlyList<NamedStrategy>? strategies = null, Snapshot? start = null)
    {
        World = world;
        _conductor = new Conductor(world, policies);
        _parts = new LocalParts(world, start?.UsersPerBlock ?? 0)
        {
            Creators = [.. Enumerable.Range(0, world.Creators.Count)
                .Select(creator => CreatorFactory.Create(world, new CreatorId(creator), strategies ?? NamedStrategy.All))],
        };
        if (start is not null)
        {
            _conductor.Load(start.Conductor);
            _parts.Load(start);
        }
    }

    public World World { get; }

    public Marketplace Market => _parts.Market!;

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
            TickAsk ask = _conductor.Next();
            TickAnswer answer = _parts.Answer(ask);
            Tell(ask, answer);
            if (_conductor.Take(answer) is { } finished)
            {
                summaries.Add(finished);
            }
        }

        return summaries;
    }

    private void Tell(TickAsk ask, TickAnswer answer)
    {
        if (ask is AskMarket market)
        {
            _week = (market.Brief, ((MarketSettled)answer).Outcome);
        }
        else if (answer is OperatorsPlanned operators)
        {
            OnWeek?.Invoke(_week.Brief, _week.Outcome, [.. operators.Plans]);
        }
        else if (ask is AskCreators creators)
        {
            OnMorning?.Invoke([.. creators.Briefs], [.. ((CreatorsPlanned)answer).Plans]);
        }
    }
}
