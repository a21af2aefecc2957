using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Whose maker is known: people; disclosed personas; those of an operator that was struck, or that proved who it is.</summary>
internal sealed class Accountability(World world)
{
    private readonly byte[] _struck = new byte[world.Creators.Count];
    private readonly byte[] _verified = new byte[world.Creators.Count];
    private PerKind _wasVerifying;

    /// <summary>Share of the impressions of creators' claims whose maker is known.</summary>
    public double? Claims { get; private set; }

    /// <summary>Share of the impressions of undisclosed personas whose maker is known.</summary>
    public double? Undisclosed { get; private set; }

    public void Take(MarketBrief brief)
    {
        TakeLaunches(brief);
        TakeStrikes(brief);
        (long claims, long traced, long undisclosed, long found) = (0, 0, 0, 0);
        for (int creator = 0; creator < _struck.Length; creator++)
        {
            CreatorWeek week = brief.Creators[creator];
            bool isKnown = IsKnown(new CreatorId(creator), week);
            claims += week.ClaimImpressions;
            traced += isKnown ? week.ClaimImpressions : 0;
            if (world.Creators[creator].IsAi && !week.IsDisclosed)
            {
                undisclosed += week.Impressions;
                found += isKnown ? week.Impressions : 0;
            }
        }

        Claims = claims == 0 ? null : traced / (double)claims;
        Undisclosed = undisclosed == 0 ? null : found / (double)undisclosed;
    }

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<byte>(_struck);
        writer.WriteSpan<byte>(_verified);
        writer.Write(_wasVerifying);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<byte>(_struck);
        reader.ReadSpan<byte>(_verified);
        _wasVerifying = reader.Read<PerKind>();
    }

    private bool IsKnown(CreatorId creator, CreatorWeek week) =>
        !world.Creators[creator].IsAi || week.IsDisclosed || _struck[creator] != 0 || _verified[creator] != 0;

    private void TakeLaunches(MarketBrief brief)
    {
        // The plans are those of the last week's start, so the rules of then decide who had to prove its identity.
        foreach (Launch launch in brief.Plans.SelectMany(plan => plan.Launches))
        {
            _verified[launch.Creator] |= _wasVerifying.For(world.Creators[launch.Creator].Class) > 0 ? (byte)1 : (byte)0;
        }

        PerKind cost = brief.Rules.Economy.VerificationCost;
        PerKind days = brief.Rules.Economy.VerificationDays;
        _wasVerifying = new PerKind(cost.Commercial + days.Commercial, cost.Farm + days.Farm, cost.Manipulative + days.Manipulative);
    }

    /// <summary>A strike names the operator, and so all its personas.</summary>
    private void TakeStrikes(MarketBrief brief)
    {
        var named = new byte[world.Operators.Count];
        for (int creator = 0; creator < _struck.Length; creator++)
        {
            if (world.Creators[creator].IsAi && (brief.Creators[creator].Strikes > 0 || _struck[creator] != 0))
            {
                named[world.OperatorOf[creator]] = 1;
            }
        }

        for (int creator = 0; creator < _struck.Length; creator++)
        {
            if (world.Creators[creator].IsAi)
            {
                _struck[creator] = named[world.OperatorOf[creator]];
            }
        }
    }
}
