using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>
/// What a persona does on its days: posts by Thompson sampling, sleeps, then pushes the newest false claim or its operator's
/// stance.
/// </summary>
internal sealed class PersonaLaw(World world, int creator)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly ContentLaw _content = new(world);
    private readonly BanditLaw _bandit = new(world);
    private readonly CreatorProfile _profile = world.Creators[creator];
    private readonly ulong _key = KeyedWords.Account(world.Creators[creator].Key);
    private int? _firstDay = world.Creators[creator].IsReserve ? null : 0;

    private PersonaParameters Options => _profile.Class switch
    {
        CreatorClass.Commercial => world.Parameters.Creators.Commercial,
        CreatorClass.Farm => world.Parameters.Creators.Farm,
        _ => world.Parameters.Creators.Manipulative,
    };

    private double FalseShare =>
        Options.FalseShare ?? (_profile.Class == CreatorClass.Manipulative ? PresetLaw.Makers(world.Parameters.Claims).Pushed : 0);

    public double Authenticity { get; private set; } = world.Creators[creator].Authenticity;

    public double Usefulness { get; private set; }

    public List<Post> Posts(CreatorBrief brief)
    {
        _firstDay ??= brief.Day;
        if (brief.Review?.Week > 0)
        {
            // Each week a share of what human creators offer replaces as much of its own.
            Authenticity = ((1 - Options.ImitateAuthenticity) * Authenticity)
                + (Options.ImitateAuthenticity * brief.Review.Market.Authenticity);
            Usefulness = ((1 - Options.ImitateUsefulness) * Usefulness) + (Options.ImitateUsefulness * brief.Review.Market.Usefulness);
        }

        foreach (PostFeedback post in brief.Feedback)
        {
            bool isPush = _profile.Class == CreatorClass.Manipulative
                && (post.Agenda < 4 || world.Claims.Any(claim => claim.IsFalse && claim.Id == post.Claim));
            _bandit.Credit(post.Topic, post.Style, post.Impressions, isPush ? post.Shares : post.Engagement);
        }

        int wanted = _draws.Poisson(_profile.PostsPerDay, Draw.CreatorPostCount, 0, _key, brief.Day);
        return [.. Enumerable.Range(0, Math.Min(wanted, brief.PostsToday)).Select(slot => Write(brief, slot))];
    }

    public IEnumerable<int> FollowRequests(CreatorBrief brief)
    {
        int wanted = _draws.Poisson(Options.FollowRequestsPerDay, Draw.FollowRequestCount, 0, _key, brief.Day);
        return Enumerable.Range(0, _profile.Follows && world.Parameters.Reactions.FollowsChange ? Math.Min(wanted, brief.FollowsToday) : 0)
            .Select(index => (int)Math.Floor(_draws.Uniform(Draw.FollowRequest, 0, _key, brief.Day, index) * world.Users));
    }

    /// <summary>Realism at tick 0 and its growth by the day.</summary>
    public double Realism(int day) => Math.Clamp(_profile.Realism + (Options.RealismGrowth * day), 0, 1);

    private Post Write(CreatorBrief brief, int slot)
    {
        ulong post = KeyedWords.Post(_key, brief.Day, slot);
        int tick = _content.Tick(post, brief.Day);
        bool isPaid = _draws.Uniform(Draw.PostContent, 3, post) < brief.SponsoredShare;
        bool pushes = !isPaid && brief.Day - _firstDay >= Options.SleeperDays;
        int claim = pushes && _profile.Claims
            && _draws.Uniform(Draw.PostContent, 0, post) < FalseShare ? _content.Newest(tick) : Claim.None;
        (int topic, int style) =
            _bandit.Best(post, claim != Claim.None ? world.Claims[claim].Topic : _profile.StaysInNiche ? _profile.Niche : null);
        if (claim == Claim.None && _profile.Claims && !isPaid)
        {
            claim = _content.ClaimOf(post, _draws.Uniform(Draw.PostContent, 2, post), topic, 0, tick);
        }

        bool persuades = pushes && claim == Claim.None && _draws.Uniform(Draw.PostContent, 1, post) < Options.AgendaShare;
        (double entertainment, double usefulness, double quality) = _content.Worth(post, topic, style, Appeal(brief), 0, Usefulness);
        return new Post(
            new Account(world.Users + creator),
            new Tick(tick),
            (byte)slot,
            (byte)topic,
            (byte)style,
            (byte)claim,
            persuades ? (byte)Agenda(brief.Day) : (byte)Card.NoAgenda,
            isPaid,
            (float)entertainment,
            (float)usefulness,
            (float)quality,
            _profile.Class);
    }

    /// <summary>
    /// Operators with a persona that pushes stand in a circle and take the four agendas like cards: until all are dealt, and until
    /// everybody has one. Who has several pushes them day after day.
    /// </summary>
    private int Agenda(int day)
    {
        int[] circle =
        [
            .. world.Operators.Where(maker => maker.Personas.Any(persona => ShareOf(world.Creators[persona].Class) > 0))
                .Select(maker => maker.Number),
        ];
        int seat = Array.IndexOf(circle, world.Operators.Single(maker => maker.Personas.Contains(creator)).Number);
        int[] own =
        [
            .. Enumerable.Range(0, Math.Max(4, circle.Length)).Where(card => card % circle.Length == seat).Select(card => card % 4),
        ];
        return own[day % own.Length];
    }

    private double ShareOf(CreatorClass kind) => kind switch
    {
        CreatorClass.Commercial => world.Parameters.Creators.Commercial.AgendaShare,
        CreatorClass.Farm => world.Parameters.Creators.Farm.AgendaShare,
        _ => world.Parameters.Creators.Manipulative.AgendaShare,
    };

    /// <summary>
    /// By preset: -0.12 at a realism of 0.58 and 0.6 per unit of it; 7, halved in 180 days; stated. What brands make loses
    /// 0.15.
    /// </summary>
    private double Appeal(CreatorBrief brief)
    {
        return world.Parameters.Effects.AiAppeal switch
        {
            AiAppealPreset.HumanFavoured =>
                -0.12 + (0.6 * (Realism(brief.Day) - 0.58)) - (_profile.Class == CreatorClass.Commercial ? 0.15 : 0),
            AiAppealPreset.Novelty => 7 * Math.Pow(0.5, brief.Day / 180.0),
            AiAppealPreset.Custom => world.Parameters.Effects.CustomAppeal,
            _ => 0,
        };
    }
}
