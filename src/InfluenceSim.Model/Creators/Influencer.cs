using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>A human influencer: posts as energy allows, mostly in its niche, and adapts its business from week to week.</summary>
public sealed class Influencer : ICreator
{
    private const ulong StateKind = 0x494E464C;
    private readonly World _world;
    private readonly CreatorId _creator;
    private readonly CreatorProfile _profile;
    private readonly AdaptationParameters _options;
    private readonly IReadOnlyList<NamedStrategy> _strategies;
    private Business _business;

    /// <summary>The influencer as it enters.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the creator.</param>
    public Influencer(World world, CreatorId creator)
        : this(world, creator, NamedStrategy.Of(world.Parameters.Economy.Adaptation))
    {
    }

    internal Influencer(World world, CreatorId creator, IReadOnlyList<NamedStrategy> strategies)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _creator = creator;
        _profile = world.Creators[creator];
        _options = world.Parameters.Economy.Adaptation;
        _strategies = strategies;
        _business = Business.Of(_profile);
    }

    /// <inheritdoc/>
    public CreatorPlan Plan(CreatorBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (!brief.IsActive)
        {
            return Idle();
        }

        if (brief.Review is { } review)
        {
            _business = WeeklyChoice.Next(_world, _profile, _business, review, _strategies);
        }

        if (_business.IsGone)
        {
            return Idle();
        }

        Draw count = _world.Draws.PostCount(_profile.Key.Packed, brief.Day);
        int posts = Math.Min(byte.MaxValue, count.Poisson(_business.PostsPerDay(_profile.PostsPerDay, _options)));
        var planned = new Post[Math.Min(posts, brief.PostsToday)];
        for (int slot = 0; slot < planned.Length; slot++)
        {
            planned[slot] = PlanPost(brief, slot);
        }

        int most = (int)((_world.Parameters.Relations.RepliesPerDay * (double)_business.Energy) + 0.5);
        return Idle() with { Posts = planned, Answers = Replies.Largest(_world, brief.Comments, most) };
    }

    /// <inheritdoc/>
    public CreatorMind Inspect() => new()
    {
        Business = _business,
        Authenticity = _business.Authenticity,
        Usefulness = _business.Usefulness,
        PostsPerDay = _business.PostsPerDay(_profile.PostsPerDay, _options),
    };

    private CreatorPlan Idle() => new(_creator, [], [], [], HashState())
    {
        Offer = new CreatorOffer(
            (float)_business.PostsPerDay(_profile.PostsPerDay, _options),
            _business.PriceFactor,
            _business.Authenticity,
            _business.Usefulness,
            (float)(_profile.Talent + _business.Quality),
            _business.UsesAi,
            _business.IsGone),
    };

    private Hash128 HashState()
    {
        var hash = new EntityHash(StateKind, _profile.Key.Packed);
        hash.Add(_business.Energy);
        if (_business.Weeks > 0)
        {
            // Before its first week a business is what the world's parameters say, economy or not.
            hash.Add<Business>([_business]);
        }

        return hash.Finish();
    }

    private Post PlanPost(CreatorBrief brief, int slot)
    {
        ulong post = PostKey.Of(_profile.Key.Packed, brief.Day, slot);
        InfluencerPostDraws draws = _world.Draws.InfluencerPost(post);
        (int topic, int style) = Subject(post, draws);
        (float entertainment, float usefulness, float quality) = PostContent.Attributes(_world, post, new Craft
        {
            Style = Craft.StyleOn(_world, topic, style),
            Usefulness = _business.Usefulness,
            Talent = _profile.Talent + _business.Quality,
        });
        Tick tick = PostContent.TickOf(_world, post, brief.Day);
        bool isSponsored = draws.Sponsored.Chance(brief.SponsoredShare);
        int claim = isSponsored
            ? Claim.None
            : PostContent.ClaimFor(_world, new Draft(post, topic, tick), draws.Claim, _world.Parameters.Creators.Influencer.FalseShare);
        CreatorClass made = _business.UsesAi ? CreatorClass.Hybrid : _profile.Class;
        return new Post(
            Author: _creator.AsAccount(_world.Users),
            Tick: tick,
            Slot: (byte)slot,
            Topic: (byte)topic,
            Style: (byte)style,
            Claim: (byte)claim,
            Agenda: Card.NoAgenda,
            Sponsored: isSponsored,
            Entertainment: entertainment,
            Usefulness: usefulness,
            Quality: quality,
            Class: made);
    }

    private (int Topic, int Style) Subject(ulong post, InfluencerPostDraws draws)
    {
        if (_business.TrendTopic >= 0 && _world.Draws.Trend(post).Chance(_options.Trend.Share))
        {
            return (_business.TrendTopic, _business.TrendStyle);
        }

        bool isInNiche = draws.InNiche.Chance(_world.Parameters.Creators.Influencer.NicheShare);
        return (isInNiche ? _profile.Niche : draws.OtherTopic.Below(_world.Parameters.Population.Topics), _profile.Style);
    }

    /// <inheritdoc/>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Influencer);
        writer.Write(_profile.Key.Packed);
        writer.Write(_business);
        return writer.ToSection();
    }

    /// <inheritdoc/>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Influencer);
        CreatorState.CheckKey(reader, _profile.Key);
        _business = reader.Read<Business>();
        reader.End();
    }
}
