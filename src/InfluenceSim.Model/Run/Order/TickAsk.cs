using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Model.Run.Order;

/// <summary>What the conductor asks of a part of the run, or of all parts of a kind; each ask has one kind of answer.</summary>
public abstract record TickAsk;

/// <summary>At a week's start of an economy: the market settles. The answer is <see cref="MarketSettled"/>.</summary>
/// <param name="Brief">The week before.</param>
public sealed record AskMarket(MarketBrief Brief) : TickAsk;

/// <summary>At a week's start of an economy: every operator plans. The answer is <see cref="OperatorsPlanned"/>.</summary>
/// <param name="Briefs">Briefs by number of the operator.</param>
public sealed record AskOperators(IReadOnlyList<OperatorBrief> Briefs) : TickAsk;

/// <summary>At a day's start: every creator plans. The answer is <see cref="CreatorsPlanned"/>.</summary>
/// <param name="Briefs">Briefs by number of the creator.</param>
public sealed record AskCreators(IReadOnlyList<CreatorBrief> Briefs) : TickAsk;

/// <summary>At every tick: the platform makes the tick's input. The answer is <see cref="PlatformPrepared"/>.</summary>
/// <param name="Request">What happened and what is published.</param>
public sealed record AskPlatform(PlatformRequest Request) : TickAsk;

/// <summary>At every tick: all blocks of people take the input. The answer is <see cref="BlocksStepped"/>.</summary>
/// <param name="Input">The input.</param>
public sealed record AskBlocks(TickInput Input) : TickAsk;
