using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Model.Run.Order;

/// <summary>What the parts of a run answer to a <see cref="TickAsk"/>.</summary>
public abstract record TickAnswer;

/// <summary>The market has settled a week.</summary>
/// <param name="Outcome">The settlement.</param>
public sealed record MarketSettled(MarketOutcome Outcome) : TickAnswer;

/// <summary>The operators have planned their week.</summary>
/// <param name="Plans">One plan per operator, in any order.</param>
public sealed record OperatorsPlanned(IReadOnlyList<OperatorPlan> Plans) : TickAnswer;

/// <summary>The creators have planned their day.</summary>
/// <param name="Plans">One plan per creator, in any order.</param>
public sealed record CreatorsPlanned(IReadOnlyList<CreatorPlan> Plans) : TickAnswer;

/// <summary>The platform has made the input of a tick.</summary>
/// <param name="Input">The input.</param>
/// <param name="State">At a day's last tick, hash of the platform's state.</param>
public sealed record PlatformPrepared(TickInput Input, Hash128 State) : TickAnswer;

/// <summary>The blocks of people have taken a tick.</summary>
/// <param name="Outputs">Outputs of all blocks, in any order.</param>
public sealed record BlocksStepped(IReadOnlyList<TickOutput> Outputs) : TickAnswer;
