using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Claims;
using InfluenceSim.Model.Effects;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.State;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>
/// An AI-made creator: cheap, tireless, adaptive. It learns by Thompson sampling what works, follows users to be followed
/// back, and, if manipulative, sleeps for some days before it pushes the newest false claim, as its like do.
/// </summary>
public sealed class Fakefluencer : ICreator
{
    private const ulong StateKind = 0x46414B45;

    private readonly World _world;
    private readonly int _creator;
    private readonly CreatorProfile _profile;
    private readonly PersonaParameters _options;
    private readonly Bandit _bandit;

    /// <summary>The persona as it is launched.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the creator.</param>
    public Fakefluencer(World world, int creator)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _creator = creator;
        _profile = world.Creators[creator];
        _options = world.Parameters.Creators.Of(_profile.Class);
        _bandit = new Bandit(world.Parameters.Creators.Bandit, world.Parameters.Population.Topics);
    }

    /// <inheritdoc/>
    public CreatorPlan Plan(CreatorBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        foreach (PostFeedback post in brief.Feedback)
        {
            // A manipulative persona wants its claims passed on; only posts that carry one teach it.
            bool pushes = _profile.Class == CreatorClass.Manipulative && post.Claim != Claim.None;
            _bandit.Learn(post.Topic, post.Style, post.Impressions, pushes ? post.Shares : post.Engagement);
        }

        Words count = _world.Draws.Block(Purpose.CreatorPostCount, _profile.Key.Packed, (uint)brief.Day);
        int posts = Math.Min(byte.MaxValue, Draws.Poisson(count.W0, _profile.PostsPerDay));
        double realism = RealismOn(_world, _creator, brief.Day);
        var planned = new Post[posts];
        for (int slot = 0; slot < posts; slot++)
        {
            planned[slot] = PlanPost(brief.Day, slot, realism);
        }

        var hash = new EntityHash(StateKind, _profile.Key.Packed);
        hash.Add<long>(_bandit.Impressions);
        hash.Add<long>(_bandit.Rewards);
        return new CreatorPlan(
            _creator, planned, FollowRequests(brief.Day), Replies.Share(_world, brief.Comments, _world.Parameters.Relations.AiReplyRate), hash.Finish());
    }

    /// <summary>Realism of a persona on a day from the start of the warm-up; 1 for people.</summary>
    internal static double RealismOn(World world, int creator, int day)
    {
        CreatorProfile profile = world.Creators[creator];
        return profile.IsAi
            ? DetMath.Clamp(profile.Realism + (world.Parameters.Creators.Of(profile.Class).RealismGrowth * day), 0, 1)
            : 1;
    }

    private Post PlanPost(int day, int slot, double realism)
    {
        ulong post = PostKey.Of(_profile.Key.Packed, day, slot);
        Words content = _world.Draws.Block(Purpose.PostContent, post);
        Words attributes = _world.Draws.Block(Purpose.PostAttributes, post);
        int tick = (day * SimulationParameters.HoursPerDay) + _world.Diurnal.Hour(Draws.Uniform(attributes.W3));
        int claim = ClaimOf(content, day, tick);
        (int topic, int style) = _bandit.Choose(_world.Draws, post, claim == Claim.None ? null : _world.Claims[claim].Topic);
        if (claim == Claim.None && _profile.Claims)
        {
            claim = PostContent.ClaimFor(_world, post, content.W2, topic, 0, tick);
        }

        bool persuades = claim == Claim.None && day >= _options.SleeperDays && Draws.Chance(content.W1, _options.AgendaShare);
        byte agenda = persuades ? (byte)(_profile.Operator % UserProfiles.Agendas) : (byte)Card.NoAgenda;
        double shift = ScalarEffects.AiAppeal(_world.Parameters.Effects, _profile.Class, realism, day);
        (float entertainment, float usefulness, float quality, _) = PostContent.Attributes(_world, post, shift, _profile.Talent, topic, style);
        return new Post(
            _world.Users + _creator, tick, (byte)slot, (byte)topic, (byte)style, (byte)claim, agenda, false, entertainment, usefulness, quality, _profile.Class);
    }

    private int ClaimOf(Words content, int day, int tick)
    {
        bool pushes = _profile.Claims && day >= _options.SleeperDays && Draws.Chance(content.W0, _options.FalseShare);
        return pushes ? PostContent.Newest(_world, tick) : Claim.None;
    }

    private List<int> FollowRequests(int day)
    {
        var requests = new List<int>();
        if (!_profile.Follows || !_world.Parameters.Reactions.FollowsChange)
        {
            return requests;
        }

        Words count = _world.Draws.Block(Purpose.FollowRequestCount, _profile.Key.Packed, (uint)day);
        int number = Draws.Poisson(count.W0, _options.FollowRequestsPerDay);
        for (uint index = 0; index < number; index++)
        {
            Words words = _world.Draws.Block(Purpose.FollowRequest, _profile.Key.Packed, (uint)day, index);
            requests.Add((int)(Draws.Uniform(words.W0) * _world.Users));
        }

        return requests;
    }

    /// <inheritdoc/>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Fakefluencer);
        writer.Write(_profile.Key.Packed);
        writer.WriteSpan<long>(_bandit.Impressions);
        writer.WriteSpan<long>(_bandit.Rewards);
        return writer.ToSection();
    }

    /// <inheritdoc/>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Fakefluencer);
        CreatorState.CheckKey(reader, _profile.Key);
        reader.ReadSpan<long>(_bandit.Impressions);
        reader.ReadSpan<long>(_bandit.Rewards);
        reader.End();
    }
}
