using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>A strategy under the name by which a scenario gives it a weight. Only this list knows names.</summary>
/// <param name="Name">Key under economy.adaptation.strategies.</param>
/// <param name="Strategy">What it does.</param>
/// <param name="Weight">Its weight in a scenario.</param>
internal sealed record NamedStrategy(string Name, IStrategy Strategy, Func<StrategyWeights, double> Weight)
{
    /// <summary>All strategies. A new one is one class in this folder, one weight and one line here.</summary>
    public static IReadOnlyList<NamedStrategy> All { get; } =
    [
        new("invest", new Invest(), weights => weights.Invest),
        new("volume", new Volume(), weights => weights.Volume),
        new("trend", new Trend(), weights => weights.Trend),
        new("discount", new Discount(), weights => weights.Discount),
        new("adoptAi", new AdoptAi(), weights => weights.AdoptAi),
    ];

    /// <summary>All that parameters know: ours, and those that they hold.</summary>
    public static IReadOnlyList<NamedStrategy> Of(AdaptationParameters options) => options.Own.IsEmpty ? All
        : [.. All, .. options.Own.Entries.Select(own => Own(own.Key, (IStrategy)own.Value))];

    private OwnPart Part => new("strategy", Name);

    /// <summary>What the strategy says of its pull on a person.</summary>
    /// <exception cref="ArgumentException">It is no finite number.</exception>
    public double Pull(in Business business, CreatorReview review) => Part.Finite(Strategy.Pull(business, review), "its pull");

    /// <summary>The business after a decision for the strategy.</summary>
    /// <exception cref="ArgumentException">It is one that cannot be.</exception>
    public Business Apply(in Business business, CreatorReview review, SimulationParameters parameters)
    {
        Business next = Strategy.Apply(business, review, parameters.Economy.Adaptation);
        BusinessRanges.Require(next, Part, parameters);
        return next;
    }

    private static NamedStrategy Own(string name, IStrategy strategy) => new(name, strategy, weights => weights.Own.Find(name));
}
