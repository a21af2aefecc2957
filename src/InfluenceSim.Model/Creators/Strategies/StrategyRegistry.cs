namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>The strategies that a scenario may give a weight.</summary>
public static class StrategyRegistry
{
    /// <summary>The least number of a strategy that is not ours.</summary>
    public const uint FirstOwnNumber = 1_000;

    /// <summary>Names in a scenario file, with their classes.</summary>
    public static IReadOnlyList<KeyValuePair<string, Type>> Strategies { get; } =
        [.. NamedStrategy.All.Select(named => KeyValuePair.Create(named.Name, named.Strategy.GetType()))];
}
