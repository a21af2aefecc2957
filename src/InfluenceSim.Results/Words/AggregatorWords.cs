using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.Words;

/// <summary>How days make a run, in words.</summary>
internal static class AggregatorWords
{
    public static string Of(Aggregator aggregator) => aggregator switch
    {
        Aggregator.End => "last",
        Aggregator.Sum => "sum",
        Aggregator.Last7Days => "mean of last 7",
        Aggregator.Max => "greatest",
        _ => throw new ArgumentOutOfRangeException(nameof(aggregator), aggregator, "an aggregator without words"),
    };
}
