using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Worlds;

/// <summary>
/// What is fixed about one replicate before the first tick: people, creators, claims and the graph they start with. A pure
/// function of parameters and key, so that every silo builds the same bits; all arms of a replicate share it.
/// </summary>
public sealed class World
{
    private const int BitsPerByte = 8;

    private readonly Lazy<Hash128> _fingerprint;
    private readonly Func<FollowGraph> _drawFollows;
    private Lazy<FollowGraph> _follows;

    private World(SimulationParameters parameters, ReplicateKey key, Func<FollowGraph> drawFollows)
    {
        Parameters = parameters;
        Users = parameters.Population.Users;
        Key = key;
        Draws = new Draws(key);
        _drawFollows = drawFollows;
        _follows = new Lazy<FollowGraph>(drawFollows);
        _fingerprint = new Lazy<Hash128>(() => WorldFingerprint.Of(this));
    }

    /// <summary>Parameters.</summary>
    public SimulationParameters Parameters { get; }

    /// <summary>Key of all draws.</summary>
    public ReplicateKey Key { get; }

    /// <summary>Number of users; dense ids below it are people, from it on creators.</summary>
    public int Users { get; }

    /// <summary>People.</summary>
    public required UserProfiles Profiles { get; init; }

    /// <summary>Creators; the dense id of number c is <see cref="Users"/> + c.</summary>
    public required IReadOnlyList<CreatorProfile> Creators { get; init; }

    /// <summary>Operators by number.</summary>
    public required IReadOnlyList<OperatorProfile> Operators { get; init; }

    /// <summary>Number of the operator behind each creator; -1 for people.</summary>
    internal int[] OperatorOf { get; private init; } = [];

    /// <summary>Agendas that each operator pushes, in turn by the day; none where none of its personas pushes any.</summary>
    internal int[][] AgendasOf { get; private init; } = [];

    /// <summary>Claims.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Follows at tick 0; drawn again, the same, where they were let go.</summary>
    public FollowGraph Follows => _follows.Value;

    /// <summary>Followers of each creator at tick 0, by number.</summary>
    internal int[] FirstAudiences { get; private set; } = [];

    /// <summary>Geometric mean of human creators' audiences at tick 0 (Fref), at least 1.</summary>
    public required double ReferenceAudience { get; init; }

    /// <summary>Hash of all of the above, by which saved state knows its world.</summary>
    internal Hash128 Fingerprint => _fingerprint.Value;

    internal Draws Draws { get; }

    internal Diurnal Diurnal { get; private init; } = null!;

    /// <summary>What a style adds to entertainment, per topic and style.</summary>
    internal double[] StyleEffects { get; private init; } = [];

    /// <summary>Keys of the creators, packed, by number.</summary>
    internal ulong[] CreatorKeys { get; private init; } = [];

    /// <summary>Whether an AI makes each creator's posts, by number: as its profile says, for whoever asks at every item.</summary>
    internal bool[] AreAi { get; private init; } = [];

    /// <summary>Whether the recommender shows each creator's posts, by number: as its profile says, for whoever asks of all.</summary>
    internal bool[] AreRecommended { get; private init; } = [];

    /// <summary>Builds a world.</summary>
    /// <param name="parameters">Parameters, within their ranges.</param>
    /// <param name="key">Key of the replicate.</param>
    /// <param name="graph">Edges among users where the graph is a file: follower and followed, dense indices.</param>
    /// <param name="work">Who does the pieces of the work; null does them in turn. The world is the same.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ArgumentException">A part has no known name, or no network is as stated.</exception>
    public static World Build(SimulationParameters parameters, ReplicateKey key, UserEdges? graph = null, DoPieces? work = null) =>
        Build(parameters, key, graph, order: null, work);

    /// <summary>As above, with the creators' dense ids given out in another order: which id a creator has must not matter.</summary>
    internal static World Build(SimulationParameters parameters, ReplicateKey key, UserEdges? graph, int[]? order, DoPieces? work = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        KnownWords.Check(parameters);
        if (NetworkRegistry.CannotGive(parameters) is [{ } asked, ..])
        {
            throw new ArgumentException($"No network is as stated: {asked.Found}; allowed is {asked.Allowed}.", nameof(parameters));
        }

        work ??= Pieces.InTurn;
        var draws = new Draws(key);
        UserProfiles profiles = UserProfiles.Draw(parameters, draws, work);
        List<CreatorProfile> creators = Roster.Draw(parameters, draws);
        if (order is not null)
        {
            creators = [.. order.Select(index => creators[index])];
        }

        List<OperatorProfile> operators = OperatorProfile.Of(creators);
        var world = new World(
            parameters,
            key,
            () => FollowGraph.From(
                parameters.Population.Users, Links(new UserGraph(parameters, profiles, draws, graph), creators, work), work))
        {
            Profiles = profiles,
            Creators = creators,
            Operators = operators,
            OperatorOf = OperatorProfile.Numbers(operators, creators.Count),
            AgendasOf = OperatorProfile.Agendas(operators, creators, parameters.Creators),
            Claims = Claim.Schedule(parameters, draws),
            ReferenceAudience = GeometricMean(creators),
            Diurnal = new Diurnal(parameters.Feed),
            StyleEffects = DrawStyles(parameters, draws),
            CreatorKeys = [.. creators.Select(creator => creator.Key.Packed)],
            AreAi = [.. creators.Select(creator => creator.IsAi)],
            AreRecommended = [.. creators.Select(creator => creator.Recommended)],
        };
        world.FirstAudiences = world.Follows.Audiences(creators.Count);
        return world;
    }

    /// <summary>
    /// Lets go of the follows at tick 0: people's own lists have grown from them, and they are a tenth of what a run holds.
    /// </summary>
    internal void LetGoOfFollows()
    {
        // Saved state asks by which world it is.
        _ = Fingerprint;
        _follows = new Lazy<FollowGraph>(_drawFollows);
    }

    // Nobody else holds on to them: they are gone before the graph is whole.
    private static LinkList[] Links(UserGraph people, List<CreatorProfile> creators, DoPieces work)
    {
        LinkList[] ofCreators = Audiences.Draw(
            people, creators, work, meanwhile: () => NetworkRegistry.Of(people.Parameters.Network).AddLinks(people));
        return [people.Links, .. ofCreators];
    }

    /// <summary>64-bit key of an account, for draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong AccountKeyOf(Account account)
    {
        int creator = account.AsCreator(Users);
        if (CreatorKeys.Length == 0)
        {
            return (uint)account.Number;
        }

        // Whether a post is by a person nobody could guess: both keys are read, the first creator's for a person's, and one is cut away.
        long isPerson = creator >> (sizeof(int) * BitsPerByte - 1);
        ulong key = CreatorKeys[creator & (int)~isPerson];
        return ((uint)account.Number & (ulong)isPerson) | (key & (ulong)~isPerson);
    }

    /// <summary>Whether a post that carries a claim, or none, carries a false one.</summary>
    internal bool IsFalse(int claim) => Claim.IsFalseAt(claim, Parameters.Claims);

    /// <summary>Realism of a persona on a day from the start of the warm-up; 1 for people.</summary>
    internal double RealismOn(CreatorId creator, RunDay day)
    {
        CreatorProfile profile = Creators[creator];
        return profile.IsAi
            ? DetMath.Clamp(profile.Realism + (Parameters.Creators.Of(profile.Class).RealismGrowth * day), 0, 1)
            : 1;
    }

    private static double GeometricMean(List<CreatorProfile> creators)
    {
        double sum = 0;
        int count = 0;
        foreach (CreatorProfile creator in creators.Where(creator => creator.Class == CreatorClass.Influencer && !creator.IsReserve)
            .OrderBy(creator => creator.Key.Packed))
        {
            sum += DetMath.Log(Math.Max(1, creator.Audience));
            count++;
        }

        return count == 0 ? 1 : DetMath.Exp(sum / count);
    }

    private static double[] DrawStyles(SimulationParameters parameters, Draws draws)
    {
        int styles = parameters.Creators.Bandit.Styles;
        var effects = new double[parameters.Population.Topics * styles];
        for (int i = 0; i < effects.Length; i++)
        {
            effects[i] = parameters.Utility.StyleSd * SetupDraws.Normal(draws.StyleEffect(i));
        }

        return effects;
    }
}
