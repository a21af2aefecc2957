using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>
/// A small network with posts, re-shares and reactions of the test's making, which the real platform takes hour by hour while
/// everybody sleeps; then, from a day's first hour on, people read.
/// </summary>
internal sealed class FeedScene
{
    public const int Users = 18;
    public const int FirstReading = 48;
    private const int Topics = 4;
    private readonly Platform _platform;
    private readonly World _world;
    private readonly IReadOnlyList<Policy> _policies;
    private readonly Random _random = new(7);
    private readonly Dictionary<(int Tick, int Index), PublishedPost> _posts = [];
    private readonly Dictionary<(int Author, int Day), int> _slots = [];
    private readonly List<FeedCard> _cards = [];
    private readonly List<Delivery> _waiting = [];
    private readonly List<byte[]> _statuses = [];
    private readonly Dictionary<(int Tick, int Index), int[]> _shares = [];
    private readonly ModerationLaw _moderation;
    private readonly HashSet<(int User, int Account)> _follows;
    private readonly bool[] _answered;
    private EngagementEvent[] _engagements = [];
    private (List<RingPoint>[] Trending, List<RingPoint>[] Recent) _rings;

    public FeedScene(SimulationParameters parameters, params Policy[] policies)
    {
        // Everybody follows the next three people, and some creators; nobody follows the last few.
        int[] followers = [.. Enumerable.Range(0, Users).SelectMany(user => Enumerable.Repeat(user, 3))];
        int[] followed = [.. Enumerable.Range(0, Users).SelectMany(user => Enumerable.Range(1, 3).Select(step => (user + step) % Users))];
        _world = World.Build(parameters, ReplicateKey.Of(3, 0), new UserEdges(followers, followed));
        _follows =
        [
            .. Enumerable.Range(0, Users)
            .SelectMany(user => _world.Follows.FollowedBy(new Account(user)).ToArray().Select(account => (user, account))),
        ];
        _platform = new Platform(_world);
        _policies = policies;
        _moderation = new ModerationLaw(_world, policies);
        Audiences = [.. Enumerable.Range(0, _world.Creators.Count).Select(creator => 1 + (creator * creator * 3))];
        _answered = [.. Enumerable.Range(0, _world.Creators.Count).Select(creator => creator % 2 == 0)];
        Tick = -1;
        while (Tick < FirstReading - 1)
        {
            Prepare();
        }
    }

    public static SimulationParameters Parameters { get; } = new()
    {
        WarmUp = 0,
        Horizon = 20,
        Network = new NetworkParameters { Kind = GraphKind.File },
        Population = new PopulationParameters
        {
            Users = Users,
            Topics = Topics,
            SessionsMedian = 1e9,
            SessionsLogSd = 0,
            SessionsMax = 1e9,
            PostsPerSessionMedian = 0,
        },
        Creators = new CreatorParameters
        {
            Influencers = 5,
            Fakefluencers = 0,
            CreatorFollows = 1_000,
            AudienceMax = 1,
            ExtraPersonas =
            [
                .. ((CreatorClass[])[CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative])
                    .SelectMany(kind =>
                        Enumerable.Range(0, 4).Select(number => new ExtraPersona { Kind = kind, Audience = number < 3 ? 0.9 : 0 })),
                new ExtraPersona { Audience = 0.5, Recommended = false },
                new ExtraPersona { Audience = 0, Recommended = false },
            ],
        },
        Claims = new ClaimParameters { False = 3, True = 3 },
        Feed = new FeedParameters
        {
            SessionCap = 1,
            DiurnalFirst = 0,
            DiurnalSecond = 0,
            ItemsMean = 1e9,
            ItemsKappa = 0,
            OutOfNetworkShare = 0,
            Inbox = 1_000,
            ReadMemory = 256,
            CardMaxAge = 40,
        },
        Reactions = new ReactionParameters { FollowsChange = false, Like = 0, Comment = 0, ConstantShare = 0 },
        Perception = new PerceptionParameters { DetectHazard = 0, FalseAlarm = 0 },
        Relations = new RelationParameters { BondGain = 0.6, BondTie = 0.8 },
        Platform = new PlatformParameters { DisclosureToday = 0.5, Prominence = 0 },
        Effects = new EffectParameters { Evasion = EvasionPreset.None, Shock = ShockPreset.None },
    };

    public World World => _world;

    public int Tick { get; private set; }

    public Rules Rules { get; private set; } = new();

    public TickInput Input { get; private set; } = null!;

    public int[] Audiences { get; }

    /// <summary>Posts by tick and place in it.</summary>
    public IReadOnlyDictionary<(int Tick, int Index), PublishedPost> Posts => _posts;

    /// <summary>Cards that reach inboxes in this tick.</summary>
    public IReadOnlyList<FeedCard> Delivered => _cards;

    /// <summary>Re-shares that wait for this tick.</summary>
    public IReadOnlyList<(PublishedPost Post, int Sharer)> PassedOn { get; private set; } = [];

    public double OutOfNetworkShare =>
        _policies.OfType<OutOfNetworkCap>().Select(cap => cap.Share).Append(_world.Parameters.Feed.OutOfNetworkShare).Min();

    public bool Follows(int user, int account) => _follows.Contains((user, account));

    /// <summary>Who was answered this morning has a bond; it lasts over the few hours of a scene.</summary>
    public double BondOf(int user, FeedCard card)
    {
        int creator = card.Post.Post.Author - _world.Users;
        return creator >= 0 && card.Sharer < 0 && _answered[creator]
            && Follows(user, card.Post.Post.Author) ? _world.Parameters.Relations.BondGain : 0;
    }

    /// <summary>Whether a post is down in this tick.</summary>
    public bool IsDown(PublishedPost post) => _moderation.IsDown(post, Tick, hour => IsUndisclosed(post, hour));

    /// <summary>Whether a post may go further than to its author's followers in this tick.</summary>
    public bool MayTravel(PublishedPost post) => !IsDown(post)
        && !_moderation.IsHeldBack(post, Tick, hour => hour < 0 ? 0 : _shares[(post.Post.Tick, post.Index)][hour]);

    private bool IsUndisclosed(PublishedPost post, int hour) =>
        post.Post.Class is not (CreatorClass.Person or CreatorClass.Influencer)
        && !post.IsLabelled((CreatorStatus)_statuses[hour][post.Post.Author - _world.Users]);

    public List<RingPoint> Trending(int topic) => _rings.Trending[topic];

    public List<RingPoint> Recent(int topic) => _rings.Recent[topic];

    // Of this tick's own posts the platform knows nothing yet, and those that left the window are forgotten.
    private IEnumerable<PublishedPost> Recommendable =>
        _posts.Values.Where(post => post.Post.Tick < Tick && Tick - post.Post.Tick <= TickInput.Window && MayTravel(post));

    /// <summary>The next tick; from <see cref="FirstReading"/> on with all cards that wait.</summary>
    public TickInput Prepare()
    {
        Tick++;
        Count();
        Post[] posts = Write();
        Reshare[] reshares = PassOn();
        PassedOn = [.. reshares.Select(share => (_posts[(share.Card.Tick, share.Card.Index)], share.Card.Sharer.Number))];
        Rules = Rules.On(_world.Parameters.Platform, _policies, new PolicyDay(Tick / 24));
        if (Tick > FirstReading)
        {
            _cards.Clear();
            _waiting.Clear();
        }

        TickInput own = _platform.Prepare(QuietHour.Of(Tick, Rules, Audiences) with
        {
            Posts = posts,
            Reshares = reshares,
            Engagements = [_engagements],
        });
        _statuses.Add(own.Status);
        foreach (Delivery delivery in own.Deliveries)
        {
            _waiting.Add(delivery);
            _cards.Add(new FeedCard(
                _posts[(delivery.Card.Tick, delivery.Card.Index)],
                delivery.Source,
                delivery.Card.Sharer == Card.Root ? -1 : delivery.Card.Sharer,
                Tick));
        }

        _rings = Tick < FirstReading
            ? ([], [])
            : (
                [.. Enumerable.Range(0, Topics).Select(topic => new RingLaw(_world).Trending(Recommendable, topic, Tick))],
                [.. Enumerable.Range(0, Topics).Select(topic => new RingLaw(_world).Recent(Recommendable, topic, Tick))]);
        var removed = new byte[Claim.Limit];
        removed[1] = 1;
        return Input = new TickInput
        {
            Tick = new Tick(Tick),
            Day = own.Day,
            Rules = Rules,
            Deliveries = [.. _waiting],
            Notices = [],
            Comments = [],
            Answers = Tick == FirstReading ? Answers() : [],
            Interventions = own.Interventions,
            Status = own.Status,
            Tie = own.Tie,
            Tier = own.Tier,
            Realism = own.Realism,
            Authenticity = [],
            ClaimStatus = removed,
            Rows = own.Rows,
            Trending = own.Trending,
            Recent = own.Recent,
            FullSurvey = false,
        };
    }

    private void Count()
    {
        // Reactions of the hour before: some posts draw many.
        _engagements =
        [
            .. _posts.Values.Where(post => Tick - post.Post.Tick < TickInput.Window - 1)
                .SelectMany(post => Enumerable.Range(0, Number(post)).Select(_ => EngagementEvent.Of(
                    post.Post.Tick, post.Index, _random.Next(2) == 0, _random.Next(9) == 0, _random.Next(9) == 0))),
        ];
        ILookup<(int Tick, int Index), EngagementEvent> byPost = _engagements.ToLookup(what => (what.Tick.Number, what.Index));
        foreach (PublishedPost post in _posts.Values)
        {
            if (!_shares.TryGetValue((post.Post.Tick, post.Index), out int[]? shares))
            {
                _shares[(post.Post.Tick, post.Index)] = shares = new int[TickInput.Window];
            }

            // What is counted now was done in the hour before.
            shares[Tick - 1] = byPost[(post.Post.Tick, post.Index)].Sum(what => what.Share);
            post.Popularity.Hour(
                byPost[(post.Post.Tick, post.Index)].Sum(what => what.Like),
                byPost[(post.Post.Tick, post.Index)].Sum(what => what.Comment + what.Share));
        }
    }

    private int Number(PublishedPost post) =>
        _random.Next(1_000) < 5 ? 600 : _random.Next(6) == 0 ? 1 + (post.Index * post.Index) + (post.Post.Topic * 6) : 0;

    // Some people make this post and the next with AI tools.
    private CreatorClass ClassOf(int author) => author < Users ? CreatorClass.Person
        : _world.Creators[author - Users].Class == CreatorClass.Influencer && (author + Tick) % 3 == 0 ? CreatorClass.Hybrid
        : _world.Creators[author - Users].Class;

    private bool IsSponsored(int author) => author >= Users && (author + Tick) % 2 == 0;

    private Post[] Write()
    {
        int number = 1 + _random.Next(3);
        Post[] posts =
        [
            .. Enumerable.Range(0, number)
                .Select(_ => _random.Next(3) == 0 ? _random.Next(Users) : Users + _random.Next(_world.Creators.Count)).Distinct().Order()
                .Select(author => new Post(
                    new Account(author),
                    new Tick(Tick),
                    Slot(author),
                    (byte)_random.Next(Topics),
                    0,
                    (byte)(_random.Next(2) == 0 ? Claim.None : _random.Next(6)),
                    Card.NoAgenda,
                    IsSponsored(author),
                    Normal(),
                    Normal(),
                    0.5f,
                    ClassOf(author))),
        ];
        for (int index = 0; index < posts.Length; index++)
        {
            _posts.Add((Tick, index), new PublishedPost(_world, posts[index], index));
        }

        return posts;
    }

    private byte Slot(int author)
    {
        int slot = _slots.GetValueOrDefault((author, Tick / 24));
        _slots[(author, Tick / 24)] = slot + 1;
        return (byte)slot;
    }

    /// <summary>Re-shares of earlier posts, of some by several people.</summary>
    private Reshare[] PassOn() =>
    [
        .. _posts.Values.Where(post =>
            post.Post.Tick < Tick && Tick - post.Post.Tick < 126 && _random.Next(Tick >= FirstReading ? 4 : 20) == 0)
            .Select(post => (Post: post, Sharer: _random.Next(Users)))
            .Where(share => share.Sharer != share.Post.Post.Author)
            .Select(share =>
                new Reshare(
                    Card.Of(share.Post.Post, share.Post.Index).PassedOn(new Account(share.Sharer), new Tick(Tick)), new Account(Card.Root)))
            .OrderBy(share => share.Card.Sharer).ThenBy(share => share.Card.A),
    ];

    private Answer[] Answers() =>
    [
        .. from user in Enumerable.Range(0, Users)
           from creator in Enumerable.Range(0, _world.Creators.Count)
           where _answered[creator]
           select new Answer(Card.IdentityOf(Answered(creator)), new Account(user), 0),
    ];

    private static Post Answered(int creator) =>
        new(new Account(Users + creator), new Tick(1), 200, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0, CreatorClass.Influencer);

    private float Normal() => (float)MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (_random.Next(1_000) + 0.5) / 1_000);
}

/// <summary>A card on its way to a source's followers: its post, who passed it on (-1 for its author), and when it arrived.</summary>
internal sealed record FeedCard(PublishedPost Post, int Source, int Sharer, int Arrived);
