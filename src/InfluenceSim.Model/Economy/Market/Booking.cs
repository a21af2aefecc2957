using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What a brand will pay a creator at the week's end, if the creator is still there.</summary>
/// <param name="Brand">Number of the brand.</param>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Amount">Öre.</param>
internal readonly record struct Booking(int Brand, CreatorId Creator, long Amount);
