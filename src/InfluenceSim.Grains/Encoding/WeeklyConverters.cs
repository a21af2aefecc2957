using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Grains.Encoding;

/// <summary>The market's brief as bytes.</summary>
[RegisterConverter]
internal sealed class MarketBriefConverter : IConverter<MarketBrief, Encoded>
{
    public Encoded ConvertToSurrogate(in MarketBrief value) => new(ModelJson.ToBytes(value));

    public MarketBrief ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<MarketBrief>(surrogate.Bytes);
}

/// <summary>The market's settlement as bytes.</summary>
[RegisterConverter]
internal sealed class MarketOutcomeConverter : IConverter<MarketOutcome, Encoded>
{
    public Encoded ConvertToSurrogate(in MarketOutcome value) => new(ModelJson.ToBytes(value));

    public MarketOutcome ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<MarketOutcome>(surrogate.Bytes);
}

/// <summary>An operator's brief as bytes.</summary>
[RegisterConverter]
internal sealed class OperatorBriefConverter : IConverter<OperatorBrief, Encoded>
{
    public Encoded ConvertToSurrogate(in OperatorBrief value) => new(ModelJson.ToBytes(value));

    public OperatorBrief ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<OperatorBrief>(surrogate.Bytes);
}

/// <summary>An operator's plan as bytes.</summary>
[RegisterConverter]
internal sealed class OperatorPlanConverter : IConverter<OperatorPlan, Encoded>
{
    public Encoded ConvertToSurrogate(in OperatorPlan value) => new(ModelJson.ToBytes(value));

    public OperatorPlan ConvertFromSurrogate(in Encoded surrogate) => ModelJson.From<OperatorPlan>(surrogate.Bytes);
}
