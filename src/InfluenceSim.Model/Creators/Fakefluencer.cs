using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>
/// An AI-made creator: cheap, tireless, adaptive. It learns by Thompson sampling what works, follows users to be followed
/// back, and, if manipulative, sleeps for some days before it pushes the newest false claim, as its like do.
/// </summary>
public sealed class Fakefluencer : ICreator
{
    private const ulong StateKind = 0x46414B45;
    private const int NotYet = -1;

    private readonly World _world;
    private readonly CreatorId _creator;
    private readonly CreatorProfile _profile;
    private readonly PersonaParameters _options;
    private readonly double _falseShare;
    private readonly Bandit _bandit;
    private int _firstDay;
    private int _weeks;
    private float _authenticity;
    private float _usefulness;

    /// <summary>The persona as it is launched.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the creator.</param>
    public Fakefluencer(World world, CreatorId creator)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _creator = creator;
        _profile = world.Creators[creator];
        _options = world.Parameters.Creators.Of(_profile.Class);
        _falseShare = MakersEffect.FalseShare(world.Parameters, _profile.Class);
        _bandit = new Bandit(world.Parameters.Creators.Bandit, world.Parameters.Population.Topics);
        _firstDay = _profile.IsReserve ? NotYet : 0;
        _authenticity = (float)_profile.Authenticity;
        _usefulness = (float)_profile.Usefulness;
    }

    /// <inheritdoc/>
    public CreatorPlan Plan(CreatorBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (!brief.IsActive)
        {
            return Idle();
        }

        if (_firstDay == NotYet)
        {
            _firstDay = brief.Day;
        }

        Learn(brief);
        int wanted = brief.Instructions.Posts(_profile.PostsPerDay, brief.Day)
            ?? _world.Draws.PostCount(_profile.Key.Packed, brief.Day).Poisson(_profile.PostsPerDay);
        int posts = Math.Min(byte.MaxValue, wanted);
        double realism = brief.Instructions.Realism(_world.RealismOn(_creator, brief.Day));
        var planned = new Post[Math.Min(posts, brief.PostsToday)];
        for (int slot = 0; slot < planned.Length; slot++)
        {
            planned[slot] = PlanPost(brief, slot, realism);
        }

        CreatorPlan idle = Idle();
        return idle with
        {
            // Brands book a share of what it may post, not of what it would.
            Offer = idle.Offer with
            {
                PostsPerDay = (float)Math.Min(brief.Instructions.PostsPerDay(_profile.PostsPerDay), brief.PostsCap),
            },
            Posts = planned,
            FollowRequests = FollowRequests(brief),
            Answers = Replies.Share(_world, brief.Comments, _world.Parameters.Relations.AiReplyRate),
        };
    }

    /// <inheritdoc/>
    public CreatorMind Inspect() => new()
    {
        Arms = _bandit.Arms(),
        Authenticity = _authenticity,
        Usefulness = _usefulness,
        PostsPerDay = _profile.PostsPerDay,
    };

    private void Learn(CreatorBrief brief)
    {
        foreach (PostFeedback post in brief.Feedback)
        {
            // A manipulative persona wants what it pushes passed on; with what it posts for cover it wants to be liked.
            bool isPush = _profile.Class == CreatorClass.Manipulative && Pushes(post);
            _bandit.Learn(post.Topic, post.Style, post.Impressions, isPush ? post.Shares : post.Engagement);
        }

        if (brief.Review is { Week: > 0 } review)
        {
            _authenticity = Imitation.Closer(_authenticity, review.Market.Authenticity, _options.ImitateAuthenticity);
            _usefulness = Imitation.Closer(_usefulness, review.Market.Usefulness, _options.ImitateUsefulness);
            _weeks++;
        }
    }

    private CreatorPlan Idle() => new(_creator, [], [], [], HashState())
    {
        Offer = new CreatorOffer((float)_profile.PostsPerDay, 1, _authenticity, _usefulness, (float)_profile.Talent, false, false),
    };

    private Hash128 HashState()
    {
        var hash = new EntityHash(StateKind, _profile.Key.Packed);
        hash.Add<long>(_bandit.Impressions);
        hash.Add<long>(_bandit.Rewards);
        if (_weeks > 0 || _firstDay != 0)
        {
            // Before its first week a persona of day 0 is what the world's parameters say, economy or not.
            hash.Add(((ulong)(uint)_firstDay << 32) | (uint)_weeks);
            hash.Add(_authenticity);
            hash.Add(_usefulness);
        }

        return hash.Finish();
    }

    private Post PlanPost(CreatorBrief brief, int slot, double realism)
    {
        ulong post = PostKey.Of(_profile.Key.Packed, brief.Day, slot);
        PersonaPostDraws draws = _world.Draws.PersonaPost(post);
        Tick tick = PostContent.TickOf(_world, post, brief.Day);

        // What a brand pays for carries its message and nothing else.
        bool isSponsored = draws.Sponsored.Chance(brief.SponsoredShare);
        bool isAwake = !isSponsored && brief.Day - _firstDay >= _options.SleeperDays;
        double ownShare = isAwake && _profile.Claims ? _falseShare : 0;
        double falseShare = isSponsored ? 0 : brief.Instructions.FalseShare(ownShare) ?? ownShare;
        bool pushes = draws.FalseClaim.Chance(falseShare);
        int claim = pushes ? PostContent.Newest(_world, tick) : Claim.None;
        (int topic, int style) = _bandit.Choose(_world.Draws, post, TopicFor(claim, brief));
        if (claim == Claim.None && _profile.Claims && !isSponsored)
        {
            claim = PostContent.ClaimFor(_world, new Draft(post, topic, tick), draws.TrueNews, 0);
        }

        bool persuades = isAwake && claim == Claim.None && draws.Agenda.Chance(_options.AgendaShare);
        byte agenda = persuades ? AgendaOn(brief.Day) : (byte)Card.NoAgenda;
        double shift = ScalarEffects.AiAppeal(_world.Parameters.Effects, _profile.Class, realism, brief.Day);
        (float entertainment, float usefulness, float quality) = PostContent.Attributes(_world, post, new Craft
        {
            Appeal = shift,
            Style = Craft.StyleOn(_world, topic, style),
            Usefulness = _usefulness,
            Talent = _profile.Talent,
        });
        return new Post(
            Author: _creator.AsAccount(_world.Users),
            Tick: tick,
            Slot: (byte)slot,
            Topic: (byte)topic,
            Style: (byte)style,
            Claim: (byte)claim,
            Agenda: agenda,
            Sponsored: isSponsored,
            Entertainment: entertainment,
            Usefulness: usefulness,
            Quality: quality,
            Class: _profile.Class);
    }

    private bool Pushes(in PostFeedback post) =>
        post.Agenda != Card.NoAgenda || _world.IsFalse(post.Claim);

    // All personas of an operator push the same one on a day.
    private byte AgendaOn(RunDay day)
    {
        int[] agendas = _world.AgendasOf[_world.OperatorOf[_creator]];
        return (byte)agendas[day % agendas.Length];
    }

    private int? TopicFor(int claim, CreatorBrief brief) => claim != Claim.None
        ? _world.Claims[claim].Topic
        : brief.Instructions.Topic() ?? (_profile.StaysInNiche ? _profile.Niche : null);

    private List<int> FollowRequests(CreatorBrief brief)
    {
        var requests = new List<int>();
        double rate = _profile.Follows ? _options.FollowRequestsPerDay : 0;
        int? told = brief.Instructions.FollowRequests(rate, brief.Day);
        if ((rate <= 0 && told is null) || !_world.Parameters.Reactions.FollowsChange)
        {
            return requests;
        }

        int number = Math.Min(told ?? _world.Draws.FollowRequestCount(_profile.Key.Packed, brief.Day).Poisson(rate), brief.FollowsToday);
        for (uint index = 0; index < number; index++)
        {
            requests.Add(_world.Draws.FollowRequest(_profile.Key.Packed, brief.Day, index).Below(_world.Users));
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
        writer.Write(_firstDay);
        writer.Write(_weeks);
        writer.Write(_authenticity);
        writer.Write(_usefulness);
        return writer.ToSection();
    }

    /// <inheritdoc/>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Fakefluencer);
        CreatorState.CheckKey(reader, _profile.Key);
        reader.ReadSpan<long>(_bandit.Impressions);
        reader.ReadSpan<long>(_bandit.Rewards);
        _firstDay = reader.Read<int>();
        _weeks = reader.Read<int>();
        _authenticity = reader.Read<float>();
        _usefulness = reader.Read<float>();
        reader.End();
    }
}
