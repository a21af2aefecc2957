using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>The graph among human users while it is made.</summary>
public sealed class UserGraph
{
    internal UserGraph(SimulationParameters parameters, UserProfiles profiles, Draws draws, UserEdges? file)
    {
        Parameters = parameters;
        Profiles = profiles;
        Draws = draws;
        File = file;
    }

    /// <summary>The world's parameters.</summary>
    public SimulationParameters Parameters { get; }

    /// <summary>The users.</summary>
    public UserProfiles Profiles { get; }

    /// <summary>Number of users; they are numbered from 0.</summary>
    public int Users => Parameters.Population.Users;

    /// <summary>The follows that the scenario names in a file; null where it names none.</summary>
    public UserEdges? File { get; }

    internal Draws Draws { get; }

    /// <summary>The follows.</summary>
    internal LinkList Links { get; } = new();

    /// <summary>Adds a follow. One that is there already, or of oneself, counts for nothing.</summary>
    /// <param name="follower">Who follows.</param>
    /// <param name="followed">Who is followed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user.</exception>
    public void Follow(int follower, int followed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)follower, (uint)Users, nameof(follower));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)followed, (uint)Users, nameof(followed));
        Links.Add(follower, followed);
    }

    /// <summary>A draw by its key: the same in all arms, and another in each replicate.</summary>
    /// <param name="user">A user.</param>
    /// <param name="decision">Number of the decision on this user, below 2^28.</param>
    /// <param name="attempt">Number of the attempt at this decision, below 2^28.</param>
    /// <returns>Uniform in [0, 1).</returns>
    public double Draw(int user, int decision, int attempt = 0) =>
        Draws.OwnLink(AccountKey.Person(new Account(user)).Packed, (uint)decision, (uint)attempt).Uniform;
}
