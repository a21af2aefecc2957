namespace InfluenceSim.Grains.Messages;

/// <summary>What an operator learns at a week's start (nothing before operators act).</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OperatorBrief.v1")]
internal sealed record OperatorBrief([property: Id(0)] Stamp Stamp, [property: Id(1)] int Week) : IMessage;

/// <summary>What an operator does in a week: launches, retirements (nothing before operators act).</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.OperatorPlan.v1")]
internal sealed record OperatorPlan([property: Id(0)] Stamp Stamp, [property: Id(1)] int Week) : IMessage;

/// <summary>What the market learns at a week's start (nothing before there is an economy).</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.MarketBrief.v1")]
internal sealed record MarketBrief([property: Id(0)] Stamp Stamp, [property: Id(1)] int Week) : IMessage;

/// <summary>What the market settles in a week (nothing before there is an economy).</summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.MarketPlan.v1")]
internal sealed record MarketPlan([property: Id(0)] Stamp Stamp, [property: Id(1)] int Week) : IMessage;
