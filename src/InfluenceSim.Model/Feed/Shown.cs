using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>What a feed puts before its reader.</summary>
/// <param name="Card">The card.</param>
/// <param name="Recommended">Whether the recommender shows it; else it comes from the inbox.</param>
/// <param name="Again">Whether the reader read the post before.</param>
/// <param name="Placing">Why now; null where nobody asks.</param>
internal readonly record struct Shown(Card Card, bool Recommended, bool Again, Placing? Placing);
