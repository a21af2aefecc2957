using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Grains.Messages;

/// <summary>The market's week.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.SettleRequest.v1")]
internal sealed record SettleRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] MarketBrief Brief) : IMessage;

/// <summary>What the market settled.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.SettleAnswer.v1")]
internal sealed record SettleAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] MarketOutcome Outcome) : IMessage;

/// <summary>An operator's week.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OperatorRequest.v1")]
internal sealed record OperatorRequest([property: Id(0)] Stamp Stamp, [property: Id(1)] OperatorBrief Brief) : IMessage;

/// <summary>What an operator does.</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OperatorAnswer.v1")]
internal sealed record OperatorAnswer([property: Id(0)] Stamp Stamp, [property: Id(1)] OperatorPlan Plan) : IMessage;
