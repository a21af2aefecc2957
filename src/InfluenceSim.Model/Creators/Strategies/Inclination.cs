using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>
/// Which strategy a person follows: people lean to one for good, and each week's mood may pull them to another. Keyed by
/// the strategy's number, so that a further strategy leaves the rest of the choice as it was.
/// </summary>
internal sealed class Inclination(Draws draws, AdaptationParameters options, IReadOnlyList<NamedStrategy> strategies)
{
    /// <summary>The open strategy to which the person leans most; none where no open one has a weight.</summary>
    public NamedStrategy? Choose(ulong account, in Business business, CreatorReview review)
    {
        NamedStrategy? best = null;
        double bestScore = double.NegativeInfinity;
        foreach (NamedStrategy named in strategies)
        {
            IStrategy strategy = named.Strategy;
            double weight = named.Weight(options.Strategies) * named.Pull(business, review);
            if (!(weight > 0) || !strategy.IsOpen(business, review, options))
            {
                continue;
            }

            double score = DetMath.Log(weight)
                + draws.Inclination(account, strategy.Number).Gumbel
                + (options.Mood * draws.Mood(account, review.Week, strategy.Number).Gumbel);
            if (best is null || score > bestScore || (score == bestScore && strategy.Number < best.Strategy.Number))
            {
                (best, bestScore) = (named, score);
            }
        }

        return best;
    }
}
