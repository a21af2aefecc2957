using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>One way in which an influencer may answer a week of losses: a pure step from business to business.</summary>
/// <remarks>
/// A strategy of one's own is a class with a constructor without parameters; the properties that can be set are its parameters. It
/// must remember nothing: all creators share one.
/// </remarks>
public interface IStrategy
{
    /// <summary>
    /// Stable number that keys people's leaning to it; a name may change, the number may not. One's own have numbers from
    /// <see cref="StrategyRegistry.FirstOwnNumber"/> to 2^28.
    /// </summary>
    uint Number { get; }

    /// <summary>Factor on the weight that the scenario gives it, as things are for this person: 1 leaves it.</summary>
    /// <param name="business">The business as it stands.</param>
    /// <param name="review">What the person learnt this week.</param>
    /// <returns>Positive; 0 or less closes it.</returns>
    double Pull(in Business business, CreatorReview review) => 1;

    /// <summary>Whether it can be followed now.</summary>
    /// <param name="business">The business as it stands.</param>
    /// <param name="review">What the person learnt this week.</param>
    /// <param name="options">Parameters of adaptation.</param>
    /// <returns>Whether it can.</returns>
    bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options);

    /// <summary>The business after a decision for it.</summary>
    /// <param name="business">The business as it stands.</param>
    /// <param name="review">What the person learnt this week.</param>
    /// <param name="options">Parameters of adaptation.</param>
    /// <returns>The business of the week that begins.</returns>
    Business Apply(in Business business, CreatorReview review, AdaptationParameters options);
}
