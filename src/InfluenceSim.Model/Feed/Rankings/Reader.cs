using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>Who reads, as far as a ranking knows.</summary>
/// <param name="user">Dense id of the user.</param>
/// <param name="interest">Interest in each topic, standard normal over people.</param>
public readonly ref struct Reader(Account user, ReadOnlySpan<float> interest)
{
    /// <summary>Dense id of the user.</summary>
    public Account User { get; } = user;

    /// <summary>Interest in each topic, standard normal over people.</summary>
    public ReadOnlySpan<float> Interest { get; } = interest;
}
