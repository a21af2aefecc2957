using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Hashing;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Posts;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.State;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>A human influencer: posts as energy allows, mostly in its niche.</summary>
public sealed class Influencer : ICreator
{
    private const ulong StateKind = 0x494E464C;
    private readonly World _world;
    private readonly int _creator;
    private readonly CreatorProfile _profile;

    // Energy is spent and regained once creators adapt; until then a person posts at the full rate.
    private float _energy = 1;

    /// <summary>The influencer as it enters.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the creator.</param>
    public Influencer(World world, int creator)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _creator = creator;
        _profile = world.Creators[creator];
    }

    /// <inheritdoc/>
    public CreatorPlan Plan(CreatorBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        Words count = _world.Draws.Block(Purpose.CreatorPostCount, _profile.Key.Packed, (uint)brief.Day);
        int posts = Math.Min(byte.MaxValue, Draws.Poisson(count.W0, _profile.PostsPerDay * _energy));
        var planned = new Post[posts];
        for (int slot = 0; slot < posts; slot++)
        {
            planned[slot] = PlanPost(brief.Day, slot);
        }

        var hash = new EntityHash(StateKind, _profile.Key.Packed);
        hash.Add(_energy);
        int most = (int)(_world.Parameters.Relations.RepliesPerDay * _energy);
        return new CreatorPlan(_creator, planned, [], Replies.Largest(_world, brief.Comments, most), hash.Finish());
    }

    private Post PlanPost(int day, int slot)
    {
        ulong post = PostKey.Of(_profile.Key.Packed, day, slot);
        Words content = _world.Draws.Block(Purpose.PostContent, post);
        InfluencerParameters options = _world.Parameters.Creators.Influencer;
        int topics = _world.Parameters.Population.Topics;
        int topic = _profile.Niche;
        if (!Draws.Chance(content.W1, options.NicheShare))
        {
            topic = (int)(Draws.Uniform(content.W2) * topics);
        }

        (float entertainment, float usefulness, float quality, Words words) =
            PostContent.Attributes(_world, post, 0, _profile.Talent, topic, _profile.Style);
        int tick = (day * SimulationParameters.HoursPerDay) + _world.Diurnal.Hour(Draws.Uniform(words.W3));
        int claim = PostContent.ClaimFor(_world, post, content.W0, topic, options.FalseShare, tick);
        return new Post(
            _world.Users + _creator, tick, (byte)slot, (byte)topic, (byte)_profile.Style, (byte)claim, Card.NoAgenda, false, entertainment, usefulness, quality, _profile.Class);
    }

    /// <inheritdoc/>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Influencer);
        writer.Write(_profile.Key.Packed);
        writer.Write(_energy);
        return writer.ToSection();
    }

    /// <inheritdoc/>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Influencer);
        CreatorState.CheckKey(reader, _profile.Key);
        _energy = reader.Read<float>();
        reader.End();
    }
}
