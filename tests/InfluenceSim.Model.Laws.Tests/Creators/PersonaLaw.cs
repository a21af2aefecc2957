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

        int wanted = Told(brief, told => told.Posts, _profile.PostsPerDay) is { } rate
            ? Due(rate, brief.Day)
            : _draws.Poisson(_profile.PostsPerDay, Draw.CreatorPostCount, 0, _key, brief.Day);
        return [.. Enumerable.Range(0, Math.Min(wanted, brief.PostsToday)).Select(slot => Write(brief, slot))];
    }

    public IEnumerable<int> FollowRequests(CreatorBrief brief)
    {
        double usual = _profile.Follows ? Options.FollowRequestsPerDay : 0;
        int wanted = Told(brief, told => told.FollowRequests, usual) is { } rate ? Due(rate, brief.Day)
            : usual > 0 ? _draws.Poisson(usual, Draw.FollowRequestCount, 0, _key, brief.Day) : 0;
        return Enumerable.Range(0, world.Parameters.Reactions.FollowsChange ? Math.Min(wanted, brief.FollowsToday) : 0)
            .Select(index => (int)Math.Floor(_draws.Uniform(Draw.FollowRequest, 0, _key, brief.Day, index) * world.Users));
    }

    /// <summary>Realism at tick 0 and its growth by the day.</summary>
    public double Realism(int day) => Math.Clamp(_profile.Realism + (Options.RealismGrowth * day), 0, 1);

    /// <summary>Posts a day that it offers to brands.</summary>
    public double Rate(CreatorBrief brief) =>
        Math.Min(brief.PostsCap, Told(brief, told => told.Posts, _profile.PostsPerDay) ?? _profile.PostsPerDay);

    /// <summary>Of what it is told the greatest, each on its way from the persona's own; nothing where it is told nothing.</summary>
    private static double? Told(CreatorBrief brief, Func<Instruction, double?> setting, double own)
    {
        double? greatest = null;
        foreach (Instruction told in brief.Instructions)
        {
            double? reached = ((1 - told.Strength) * own) + (told.Strength * setting(told));
            greatest = reached > greatest || greatest is null ? reached ?? greatest : greatest;
        }

        return greatest;
    }

    /// <summary>What is due by the day's end and was not by its start.</summary>
    private static int Due(double rate, int day) => (int)(rate * (day + 1)) - (int)(rate * day);

    private Post Write(CreatorBrief brief, int slot)
    {
        ulong post = KeyedWords.Post(_key, brief.Day, slot);
        int tick = _content.Tick(post, brief.Day);
        bool isPaid = _draws.Uniform(Draw.PostContent, 3, post) < brief.SponsoredShare;
        bool pushes = !isPaid && brief.Day - _firstDay >= Options.SleeperDays;
        double usual = pushes && _profile.Claims ? FalseShare : 0;
        double falseShare = Told(brief, told => told.FalseShare, usual) ?? usual;
        int claim = !isPaid && _draws.Uniform(Draw.PostContent, 0, post) < falseShare ? _content.Newest(tick) : Claim.None;
        int? fixedTopic = claim != Claim.None ? world.Claims[claim].Topic
            : brief.Instructions.Any(told => told.Topic is not null) ? brief.Instructions.Max(told => told.Topic)
            : _profile.StaysInNiche ? _profile.Niche : null;
        (int topic, int style) = _bandit.Best(post, fixedTopic);
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
        double realism = Told(brief, told => told.Realism, Realism(brief.Day)) ?? Realism(brief.Day);
        return world.Parameters.Effects.AiAppeal switch
        {
            AiAppealPreset.HumanFavoured => -0.12 + (0.6 * (realism - 0.58)) - (_profile.Class == CreatorClass.Commercial ? 0.15 : 0),
            AiAppealPreset.Novelty => 7 * Math.Pow(0.5, brief.Day / 180.0),
            AiAppealPreset.Custom => world.Parameters.Effects.CustomAppeal,
            _ => 0,
        };
    }
}
